export interface WyzeAccount {
  cameras: Camera[];
}

export interface Camera {
  id: string;
  name: string;
  model: string;
  firmware: string;
  ip: string;
}

export function wyze(): WyzeAccount {
  return {
    cameras: [
      { id: 'D03F00000001', name: 'Living room', model: 'WYZEC1-JZ', firmware: '4.9.9.3006', ip: '192.0.2.21' },
      { id: 'D03F00000002', name: 'Porch', model: 'HL_CAM4', firmware: '4.52.9.5332', ip: '192.0.2.22' },
      { id: 'D03F00000003', name: 'Garage', model: 'WYZE_CAKP2JFUS', firmware: '4.36.14.3497', ip: '192.0.2.23' },
      { id: 'D03F00000004', name: 'Back yard', model: 'HL_PAN3', firmware: '4.50.11.1022', ip: '192.0.2.24' },
      { id: 'GW_BE1_D03F00000005', name: 'Front door', model: 'GW_BE1', firmware: '1.0.72', ip: '192.0.2.25' },
    ],
  };
}
