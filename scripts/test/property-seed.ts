import * as fc from 'fast-check'

/** The same inputs in every run, so that the change is to blame when a property fails; `LARIAT_SEED` takes others. */
fc.configureGlobal({ seed: Number(process.env.LARIAT_SEED ?? 20_261_121) })
