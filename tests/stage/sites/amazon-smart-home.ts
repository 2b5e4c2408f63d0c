import type { AmazonAccount, Echo, Skill, Thing } from '../accounts/amazon';
import { PLANTED } from '../marks';

/** What `/api/phoenix` answers; older answers carry the tree as a string, as amazon.com does here. */
export function networkDetail({ tld, things, echos }: AmazonAccount) {
  const appliances = [...things.map(appliance), ...echos.filter(isSpeaker).map(speaker)];
  const applianceDetails = Object.fromEntries(appliances.map((one) => [one.applianceId, one]));
  const tree = {
    locationDetails: {
      locationDetails: {
        Default_Location: {
          amazonBridgeDetails: {
            amazonBridgeDetails: { 'LambdaBridge_SKILL/stage': { applianceDetails: { applianceDetails } } },
          },
        },
      },
    },
  };
  return tld === 'com' ? { networkDetail: JSON.stringify(tree) } : tree;
}

/** Both shapes of the GraphQL answer: the one that clients name `endpoints`, and one under an alias. */
export function smartHome({ tld, things, echos }: AmazonAccount, query: string) {
  if (!query.includes('legacyAppliance'))
    return { data: { featureFlags: { items: [] } }, extensions: { requestId: PLANTED.request } };
  const rows = [...things.map(endpoint), ...echos.filter(isSpeaker).map(speakerEndpoint)];
  return { data: tld === 'com' ? { endpoints: { items: rows } } : { alexaVoiceDevices: { endpoints: rows } } };
}

function endpoint(thing: Thing) {
  return {
    endpointId: `amzn1.alexa.endpoint.${thing.id}`,
    friendlyName: thing.name,
    friendlyNameObject: wrapped(thing.name),
    displayCategories: { primary: { value: thing.category }, all: [{ value: thing.category }] },
    enablement: 'ENABLED',
    manufacturer: wrapped(thing.maker),
    model: wrapped(thing.model),
    legacyAppliance: appliance(thing),
  };
}

function appliance(thing: Thing) {
  const driver = driverOf(thing.skill);
  return {
    applianceId: `SKILL_${driver}_${thing.id}`,
    applianceTypes: [thing.category],
    friendlyName: thing.name,
    friendlyDescription: `${thing.name} through ${thing.skill.title}`,
    manufacturerName: thing.maker,
    modelName: thing.model,
    isEnabled: true,
    entityId: thing.id,
    driverIdentity: { namespace: 'SKILL', identifier: driver },
    applianceNetworkState: {
      reachability: thing.reachable ? 'REACHABLE' : 'UNREACHABLE',
      createdAt: Date.parse(thing.createdAt),
      lastSeenAt: Date.parse(thing.lastSeenAt),
    },
    additionalApplianceDetails: { additionalApplianceDetails: { token: PLANTED.additionalDetails } },
  };
}

/** How Alexa names the driver behind an appliance. */
function driverOf({ id }: Skill): string {
  return Buffer.from(JSON.stringify({ skillId: id, stage: 'live' })).toString('base64');
}

const isSpeaker = ({ family }: Echo) => family === 'ECHO' || family === 'KNIGHT';

/** Alexa's own devices stand among the appliances, too, under their serial number. */
function speaker(echo: Echo) {
  return {
    applianceId: `AAA_SonarCloudService_${echo.serial}`,
    applianceTypes: ['ALEXA_VOICE_ENABLED'],
    friendlyName: echo.name,
    manufacturerName: 'Amazon',
    modelName: echo.kind,
    isEnabled: true,
    entityId: `amzn1.alexa.entity.${echo.serial}`,
    driverIdentity: { namespace: 'AAA', identifier: 'SonarCloudService' },
    alexaDeviceIdentifierList: [{ dmsDeviceSerialNumber: echo.serial, dmsDeviceTypeId: echo.deviceType }],
    applianceNetworkState: { reachability: echo.online ? 'REACHABLE' : 'UNREACHABLE' },
  };
}

function speakerEndpoint(echo: Echo) {
  return {
    endpointId: `amzn1.alexa.endpoint.${echo.serial}`,
    friendlyName: echo.name,
    friendlyNameObject: wrapped(echo.name),
    displayCategories: { primary: { value: 'ALEXA_VOICE_ENABLED' }, all: [{ value: 'ALEXA_VOICE_ENABLED' }] },
    legacyAppliance: speaker(echo),
  };
}

function wrapped(text: string) {
  return { value: { text } };
}
