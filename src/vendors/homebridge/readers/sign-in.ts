/** The page that the hub sends in place of an answer; what one may see is then asked for in it. */
export const SIGN_IN = /<app-root/;
