/** An answer that is the sign-in page of the Hue account instead. */
export const SIGN_IN = /auth\.meethue\.com/;
