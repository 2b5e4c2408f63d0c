const ACCESSORIES = [
  ['Stairs', 'Lightbulb'],
  ['Garden door', 'LockMechanism'],
];

/** A platform with accessories that do nothing. */
class TestPlatform {
  constructor(_log, _config, api) {
    api.on('didFinishLaunching', () => {
      const made = ACCESSORIES.map(([name, service]) => {
        const accessory = new api.platformAccessory(name, api.hap.uuid.generate(name));
        accessory.addService(api.hap.Service[service], name);
        return accessory;
      });
      api.registerPlatformAccessories('homebridge-latchkey-test', 'LatchkeyTest', made);
    });
  }

  /** Homebridge calls it for what it kept, which is nothing in a new folder. */
  configureAccessory() {
    throw new Error('an accessory was kept');
  }
}

module.exports = (api) => api.registerPlatform('LatchkeyTest', TestPlatform);
