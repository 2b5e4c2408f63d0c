/**
 * Device families that are signed-in apps on phones, and unofficial clients that registered as one. Amazon lists them
 * among the devices.
 */
const APPS: Readonly<Record<string, string>> = {
  VOX: 'Alexa app',
  ALEXA_APP: 'Alexa app',
  MSHOP: 'Amazon Shopping app',
};

/** Name of the app of a device family, or undefined when it is not one. */
export function appOf(family: string | undefined): string | undefined {
  return family !== undefined && Object.hasOwn(APPS, family) ? APPS[family] : undefined;
}
