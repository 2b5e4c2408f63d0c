/** An answer that is tado's sign-in page instead. */
export const SIGN_IN = /login\.tado\.com|auth\.tado\.com/;
