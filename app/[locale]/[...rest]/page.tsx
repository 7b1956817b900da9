import { notFound } from 'next/navigation'

/** Every address without a page of its own, so that "not found" has a language and the look of the rest. */
export default function UnknownPage() {
  notFound()
}
