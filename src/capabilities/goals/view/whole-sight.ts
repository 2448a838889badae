import { Sight } from './sight.ts'

/** Everything there is, for what the product itself keeps; never for an answer to somebody. */
export class WholeSight extends Sight {
  override seesObjective(): boolean {
    return true
  }
  override seesFacts(): boolean {
    return true
  }
}
