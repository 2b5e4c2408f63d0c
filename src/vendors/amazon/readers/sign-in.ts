/** What Amazon's sign-in page has and its answers have not. */
export const SIGN_IN = /\/ap\/signin|name="signIn"|id="ap_email"/;
