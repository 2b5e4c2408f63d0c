/** An answer that is a sign-in page instead. Its address is not written down anywhere. */
export const SIGN_IN = /type=["']password/;
