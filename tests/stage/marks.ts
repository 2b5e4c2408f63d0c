/** Starts every planted value. None of them may ever be found outside the page that it was sent to. */
export const MARK = 'planted-';

/** Fields of real answers that hold secrets or personal data, and what stands in them here. */
export const PLANTED = {
  accessToken: 'planted-access-token',
  additionalDetails: 'planted-appliance-token',
  cloudId: 'planted-cloud-id',
  csrf: 'planted-csrf',
  customerName: 'planted-customer-name',
  deviceAccount: 'planted-device-account',
  email: 'planted-email@example.invalid',
  enr: 'planted-enr',
  essid: 'planted-essid',
  friendToken: 'planted-friend-token',
  icon: 'https://example.invalid/planted-icon',
  location: 'planted-location',
  macAddress: 'planted-mac-address',
  p2p: 'planted-p2p-id',
  phone: 'planted-phone-number',
  postalCode: 'planted-postal-code',
  premise: 'planted-premise',
  registration: 'planted-registration-id',
  request: 'planted-request-id',
  sat: 'planted-sat',
  session: 'planted-session',
  signalingUrl: 'wss://planted-signaling.example.invalid/',
  ssid: 'planted-ssid',
  ssidPassword: 'planted-ssid-password',
  thumbnail: 'https://example.invalid/planted-thumbnail.jpg',
  turnCredential: 'planted-turn-credential',
  uniqueId: 'planted-unique-id',
} as const;
