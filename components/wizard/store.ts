import { defaultPlan } from '@/lib/plan/defaults'
import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Problem } from '@/lib/rules/types'
import { textsWithoutEntry, withoutEntry } from './remove-entry'

/** What is kept beside the Plan so that nothing typed is lost. No field of it is secret. */
export interface DraftUi {
  readonly signInMethod?: string
  readonly roleArn?: string
}

export interface WizardState {
  readonly plan: Plan
  /** Raw texts of number fields that are not (yet) a number the Plan can hold. */
  readonly invalid: Readonly<Record<PlanPath, string>>
  readonly ui: DraftUi
  /** Whether the kept draft has been read; edits made earlier are laid over it. */
  readonly loaded: boolean
  readonly problems: readonly Problem[]
  /** Whether the rules have run; before that, no problems means nothing. */
  readonly checked: boolean
  /** Fields that were left, and steps on which Next was pressed: their errors are shown. */
  readonly touched: ReadonlySet<string>
  readonly past: readonly Plan[]
  readonly future: readonly Plan[]
}

type Edit = (plan: Plan) => Plan

export interface PlanStore {
  get(): WizardState
  /** What the server rendered: parts that hydrate late must see this first. */
  readonly initial: WizardState
  subscribe(listener: () => void): () => void
  /** Sets one field. */
  edit(path: PlanPath, value: unknown): void
  /** Any other change of the Plan; `name` groups repeated edits of one thing into one undo step. */
  update(name: string, change: Edit): void
  /** Takes one entry out of a list, with the texts kept beside it. */
  removeEntry(list: PlanPath, index: number): void
  /** Keeps a text that is no value for the field. */
  keepInvalid(path: PlanPath, text: string): void
  setUi(ui: Partial<DraftUi>): void
  setProblems(problems: readonly Problem[]): void
  touch(name: string): void
  undo(): void
  redo(): void
  /** Takes over a kept draft, under whatever was edited before it arrived. `before`: what Undo goes back to. */
  load(draft: { plan: Plan; invalid: Readonly<Record<PlanPath, string>>; ui: DraftUi } | null, before?: Plan): void
}

const undoDepth = 100

export function createPlanStore(): PlanStore {
  const initial: WizardState = {
    plan: defaultPlan, invalid: {}, ui: {}, loaded: false, problems: [], checked: false, touched: new Set(), past: [], future: [],
  }
  let state = initial
  const listeners = new Set<() => void>()
  let lastEdit = ''
  let early: { readonly name: string; readonly edit: Edit }[] = []

  const set = (next: Partial<WizardState>) => {
    state = { ...state, ...next }
    listeners.forEach((listener) => listener())
  }

  const change = (name: string, edit: Edit, invalid = state.invalid) => {
    const plan = edit(state.plan)
    if (!state.loaded) {
      // Undo waits for the draft: `load` lays these edits over it, and builds their undo steps.
      early.push({ name, edit })
      return set({ plan, invalid })
    }
    if (plan === state.plan) return set({ invalid })
    const past = name === lastEdit ? state.past : [...state.past, state.plan].slice(-undoDepth)
    lastEdit = name
    set({ plan, invalid, past, future: [] })
  }

  return {
    get: () => state,
    initial,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(path, value) {
      const { [path]: _dropped, ...invalid } = state.invalid
      change(path, (plan) => (getIn(plan, path) === value ? plan : setIn(plan, path, value)), invalid)
    },
    update: (name, edit) => change(name, edit),
    removeEntry(list, index) {
      const shown = state.plan
      const invalid = textsWithoutEntry(state.invalid, list, index)
      lastEdit = ''
      // A draft that arrives later has entries of its own: this one was taken out of what was on screen.
      change(`remove ${list}`, (plan) => (plan === shown ? withoutEntry(plan, list, index) : plan), invalid)
    },
    keepInvalid: (path, text) => set({ invalid: { ...state.invalid, [path]: text } }),
    setUi: (ui) => set({ ui: { ...state.ui, ...ui } }),
    setProblems: (problems) => set({ problems, checked: true }),
    touch: (name) => state.touched.has(name) || set({ touched: new Set([...state.touched, name]) }),
    undo() {
      const plan = state.past.at(-1)
      if (!plan) return
      lastEdit = ''
      set({ plan, invalid: {}, past: state.past.slice(0, -1), future: [state.plan, ...state.future] })
    },
    redo() {
      const [plan, ...future] = state.future
      if (!plan) return
      lastEdit = ''
      set({ plan, invalid: {}, past: [...state.past, state.plan], future })
    },
    load(draft, before) {
      let plan = draft?.plan ?? defaultPlan
      const past = before ? [before] : []
      lastEdit = ''
      for (const { name, edit } of early) {
        const next = applyIfPossible(plan, edit)
        if (next !== plan && name !== lastEdit) past.push(plan)
        if (next !== plan) lastEdit = name
        plan = next
      }
      early = []
      set({
        plan, loaded: true, past, future: [],
        invalid: { ...draft?.invalid, ...state.invalid }, ui: { ...draft?.ui, ...state.ui },
      })
    },
  }
}

/** An edit made to the defaults may name a list entry that the kept draft does not have. */
function applyIfPossible(plan: Plan, edit: Edit): Plan {
  try {
    return edit(plan)
  } catch (error) {
    if (error instanceof RangeError) return plan
    throw error
  }
}
