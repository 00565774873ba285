// Forms that would be taken as they are, by the name of their address in src/urls.ts: what is
// thrown at the server is one of these with some fields changed. A form that isn't here is made of
// the names of all of them.
export const forms: Record<string, Record<string, string[]>> = {
  question: {
    question: ['Are you free?'],
    name: ['Asha'],
    email: ['asha@example.org'],
    phone: ['01632 960001'],
    heardFrom: ['leaflet'],
  },
  pageReport: { what: ['The phone number is old'], email: ['jo@example.org'] },
  recommend: { words: ['Kind'], name: ['Bilal'], relation: ['neighbour'] },
  shortlist: { slug: ['maya-holt'], change: ['add'] },
  easyRead: { easyRead: ['on'], back: ['/ashdale/privacy'] },
  worried: {
    do: ['keep', 'check', 'send', 'change', 'forget', 'forgotten'],
    words: ['She has bruises'],
    person: ['Ada'],
    about: [],
    contact: ['01632 960777'],
    mayTell: ['yes'],
    revision: ['0', '1'],
  },
  ownConfirmation: {},
  ownPause: { until: ['2099-01-01'], reason: ['A rest'], change: [''] },
  ownAvailability: { day1: ['2'], day2: ['1.5'], day7: [''] },
  ownCame: { enquiryId: [] },
  reply: { what: ['answer'], answer: ['Yes, from May.'] },
  adminSignIn: { secret: ['guess'] },
  adminNew: {
    name: ['Rosa’s Kitchen'],
    contactName: ['Rosa'],
    locality: ['Hathersby'],
    legalForm: ['sole_trader'],
    fullTimeEquivalent: ['1'],
    phone: ['01632 960002'],
    email: ['rosa@kitchen.example'],
    website: ['https://kitchen.example'],
    about: ['I cook with people.'],
    languages: ['english', 'urdu'],
    fundingRoutes: ['self-funder'],
    communities: [],
    revision: ['1'],
  },
  adminService: {
    name: ['Cooking together'],
    description: ['We make a pie.'],
    support: ['meals'],
    whoFor: ['older-people'],
    delivery: ['comes_to_you'],
    travelMiles: ['5'],
    minimumVisitMinutes: ['60'],
    placeName: [''],
    day1: ['9:00 to 10:00'],
    price1: ['18.50'],
    unit1: ['hour'],
    revision: ['1'],
    change: ['save'],
  },
  adminChecks: {
    'dbs-level': ['basic'],
    'dbs-issuedOn': ['2026-01-01'],
    'dbs-expiresOn': [''],
    'dbs-seenOn': ['2026-01-02'],
    revision: ['1'],
  },
  adminStanding: { change: ['close', 'reopen', 'approve', 'pause', 'resume', 'confirm', 'link'] },
  // No address: it would ask real networks.
  adminImport: { change: ['accept', 'leave', 'bring-in', 'leave-out'], position: ['0'] },
  adminRecommendation: { decision: ['show', 'delete'] },
}
forms.adminProvider = forms.adminNew!

export const fieldNames = [
  ...new Set([...Object.values(forms).flatMap(Object.keys), 'enquiryId', 'reportId']),
]
