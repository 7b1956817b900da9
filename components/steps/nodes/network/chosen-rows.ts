/** Where a row of a list stands: offered by the account, chosen but in another VPC, or chosen and unknown there. */
export type Standing = 'offered' | 'elsewhere' | 'missing'

export interface Row<Info, Chosen> {
  readonly id: string
  readonly standing: Standing
  readonly info: Info | undefined
  readonly chosen: Chosen | undefined
}

/** What the account has in one VPC, followed by what was chosen and is not there: nothing chosen disappears from sight. */
export function chosenRows<Info extends { id: string; vpcId: string }, Chosen extends { id: string }>(
  vpcId: string,
  infos: readonly Info[],
  chosen: readonly Chosen[],
): Row<Info, Chosen>[] {
  const chosenById = new Map(chosen.map((one) => [one.id, one]))
  const infoById = new Map(infos.map((info) => [info.id, info]))
  const offered = infos.filter((info) => info.vpcId === vpcId)
  const others = chosen.filter(({ id }) => infoById.get(id)?.vpcId !== vpcId)
  return [
    ...offered.map((info) => ({ id: info.id, standing: 'offered' as const, info, chosen: chosenById.get(info.id) })),
    ...others.map((one) => {
      const info = infoById.get(one.id)
      return { id: one.id, standing: info ? ('elsewhere' as const) : ('missing' as const), info, chosen: one }
    }),
  ]
}
