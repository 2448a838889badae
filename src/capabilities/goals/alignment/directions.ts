/** What alignment asks of strategy, which stands above goals: the product joins the two. */
export interface DirectionSource {
  ready(workspaceId: string): Promise<unknown>
  /** Changes whenever an answer might; null where there is no direction to serve yet. */
  stamp(workspaceId: string): string | null
  /** Whether the objective itself names an active direction. */
  servesDirection(workspaceId: string, objectiveId: string): boolean
}

/** Without a source no goal is expected to name a direction. */
export class Directions {
  private source: DirectionSource | null = null

  heed(source: DirectionSource): void {
    this.source = source
  }

  async ready(workspaceId: string): Promise<void> {
    await this.source?.ready(workspaceId)
  }

  stamp(workspaceId: string): string | null {
    return this.source?.stamp(workspaceId) ?? null
  }

  servesDirection(workspaceId: string, objectiveId: string): boolean {
    return this.source?.servesDirection(workspaceId, objectiveId) ?? false
  }
}
