/** Ends what somebody hears of. */
export interface Subscription {
  dispose(): void;
}
