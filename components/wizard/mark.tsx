/** The rope. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" className="text-rope" aria-hidden="true">
      <ellipse cx="10" cy="9" rx="7" ry="5.5" />
      <path d="M15 13c3 2 4 5 7 8" />
    </svg>
  )
}
