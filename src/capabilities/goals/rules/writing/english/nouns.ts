import { wordList } from '../words.ts'

/** Things one makes and hands over. */
const ARTEFACTS = wordList(`
  website site page homepage app application feature module system tool dashboard report crm erp lms
  software platform api database process procedure policy programme program campaign plan roadmap
  strategy framework document documentation guide guideline handbook manual template training course
  curriculum portal version release prototype mvp beta integration infrastructure server  tab
  button widget chatbot bot chat route checklist playbook model architecture script library sdk plugin
  component warehouse registry repository backlog budget proposal contract presentation deck
  whitepaper ebook video podcast brochure catalogue catalog logo blog forum intranet wiki survey
  questionnaire workflow migration rollout implementation deployment redesign rebrand project initiative
  pilot poc kit package bundle store shop office warehouse factory plant line lab facility environment
  cluster network vpn sso gateway backend frontend ui interface codebase form newsletter calendar
  schedule spec specification prd persona journey map analysis audit review study research
  assessment evaluation mechanism scheme setup stack center centre hub section menu checkout
  cooperation asset module tactic playbooks onboarding flow machine machinery equipment printer engine algorithm chart matrix committee council taskforce
  automation tooling blueprint charter booklet leaflet microservice patch sitemap wireframe mockup banner
  landing toolkit inventory spreadsheet diagram agreement memo slide poster signage premises building canteen
  clinic classroom playground helpline hotline helpdesk desk unit department function committee syllabus
  lesson sop protocol regulation rulebook taxonomy ontology firewall antivirus backup cloud laptop device
  scanner sensor camera robot conveyor add-on extension connector webhook endpoint cache email-template
  coupon gallery testimonial case-study microsite webpage storefront kiosk showroom booth swag uniform 
  rota roster timetable agenda   job-description org-chart style-guide
  landing-page landing-pages  mode microservices pull-request theme`)

/** Efforts that can be counted and change nothing by themselves. */
const EFFORTS = wordList(`
  webinar workshop meeting interview call post article newsletter event session visit email demo tweet
  seminar conference meetup training course class lecture talk presentation review audit experiment
  test iteration story ticket task activity action presentation roadshow exhibition podcast video
  flyer brochure town-hall hackathon retro retrospective standup check-in one-on-one 1:1 survey
  outreach blog blogpost update report document page feature release campaign pitch proposal
  investigation study testing research sprint ama lunch sync briefing announcement ad advert mailing hour
  negotiation rehearsal drill simulation exercise consultation screening inspection trip fair expo congress
  symposium summit forum gathering dinner breakfast coffee offsite off-site retreat bootcamp lesson tutorial
  conversation chat discussion debate dialogue leaflet letter sms message reminder quote quotation bid tender
  application prototype mockup concept idea suggestion insight finding recommendation benchmark pilot trial
  hypothesis reel tiktok livestream stream broadcast column op-ed press-release appraisal one-to-one 1-on-1
  checkpoint milestone deliverable epic requirement pull-request commit town-hall case-study poster
  slide lecture hackathon meet-up check-up brainstorm walkthrough catch-up`)

const METRICS = wordList(`
  revenue sales profit margin income turnover cost spend expense budget churn retention conversion rate
  ratio score nps csat ces esat enps satisfaction engagement traffic usage adoption activation mrr arr gmv
  arpu ltv cac roi roas dau mau wau ctr cpa cpl cpc ebitda uptime availability latency time duration
  throughput velocity frequency volume coverage accuracy precision quality productivity efficiency
  utilisation utilization capacity performance share growth number percentage proportion amount value
  count quantity size level index rating rank position basket order leads pipeline subscribers followers
  users downloads signups sign-ups registrations visitors visits views impressions sessions installs
  customers clients members attendees absenteeism attrition turnover complaints defects bugs errors
  incidents tickets escalations returns refunds cancellations backlog delay delays wait waiting response
  lead-time cycle interval age awareness reach visibility loyalty morale wellbeing safety security
  reliability stability speed output yield waste scrap emissions consumption energy deals bookings
  renewals referrals repeat-purchases win-rate close-rate payback runway cashflow headcount p95 p99 p50
  mttr mttd mtbf sla slo tco wer bounce exposure acv iacv tcv ndr nrr grr asp aov ot otif fte
  attendance tenure donations grants membership ridership occupancy enrolment enrollment literacy
  readmissions infections injuries accidents falls mortality load crashes vulnerabilities debt
  footfall takings receipts proceeds billings arrears receivables payables shrinkage rework downtime overtime
  queue queueing wait-time waiting-time cycle-time dwell-time stockouts stock-outs breakages spoilage wastage
  faults failures outages interruptions breaches claims lawsuits fines penalties grievances sickness
  vacancies acceptance truancy exclusions dropout dropouts graduation pass-rate attainment numeracy no-shows
  admissions discharges births co2 carbon electricity fuel mileage recycling landfill pledges signatures
  turnout crime burglaries thefts collisions casualties unemployment poverty homelessness reviews mentions
  share-of-voice backlinks ranking streams plays watch-time listens opens clicks click-throughs mqls sqls
  opportunities quota upsell cross-sell expansion contraction cash burn ebit roce roic dso dpo dio leverage
  liquidity seats licences licenses ticket-size cpm adr revpar crash-rate regressions deployments toil
  flakiness  ltv-to-cac time-to-value time-to-market time-to-hire`)

/** Aims that nobody hands over in a parcel. */
const IDEALS = wordList(`
  experience culture brand reputation team teams organisation organization workplace community
  relationship relationships trust loyalty value leader leaders leadership market category presence business
  foundation foundations future advantage partnership partnerships place workforce confidence
  movement ecosystem talent home love reason standard society world life lives industry habit habits
  mindset differentiation edge excellence innovation choice employer destination force voice
     growth delight credibility independence resilience sustainability
  profitability identity awareness impact difference pride belonging pipeline people bench leaders experts expertise motion
   demand  momentum freedom neighbourhood neighborhood city product-market fit appetite
  footprint stronghold dominance champion champions powerhouse authority preference pleasure joy peace
  company footing flywheel fans advocates ambassadors evangelists promoters`)

const PEOPLE = wordList(`
  customer customers user users client clients patient patients resident residents citizen citizens employee
  employees staff student students teacher teachers parent parents guest guests visitor visitors member
  members reader readers player players developer developers partner partners supplier suppliers seller
  sellers buyer buyers shopper shoppers merchant merchants driver drivers rider riders passenger
  passengers learner learners candidate candidates volunteer volunteers donor donors farmer farmers
  family families community communities people everyone everybody nurse nurses doctor doctors physician
  physicians engineer engineers colleague colleagues manager managers reps rep newcomer newcomers hires
  subscriber subscribers fans fan women children neighbours neighbors owner owners tenant tenants
  businesses startups enterprises smbs smes teams team contributors contributor stakeholders creators
  households caregivers freelancers recruits beneficiaries applicants traveller travelers travellers
  carer carers clinician clinicians surgeons midwives pupil pupils graduates undergraduates scholars alumni
  principals headteachers refugees migrants survivors veterans pensioners seniors elderly adults youth
  youngsters teenagers kids child babies mothers fathers mums dads villagers commuters motorists cyclists
  pedestrians tourists holidaymakers hosts investors shareholders founders entrepreneurs retailers
  wholesalers distributors resellers dealers agents brokers advisors advisers consultants lawyers
  accountants architects builders contractors technicians operators mechanics electricians workers crews
  crew operatives planners analysts scientists researchers designers marketers writers editors journalists
  influencers audience audiences viewers listeners gamers artists musicians chefs cooks bakers growers
  fishermen prisoners offenders victims taxpayers voters councillors officials officers apprentices interns
  trainees executives supervisors peers consumers homeowners landlords renters borrowers policyholders
  savers cardholders prospects sponsors philanthropists fundraisers supporters activists backers runners
  athletes coaches spectators fraudsters hackers competitors rivals newcomers men boys girls
  teenagers foodies shoppers accountholders siblings lovers enthusiasts`)

/** What stands in somebody's way; whoever ends it changes a state and does no mere task. */
const PROBLEMS = wordList(`
  gap gaps shortage shortages bottleneck bottlenecks barrier barriers divide pain pains inequality
  inequalities stigma silo silos friction dependence dependency dependencies hurdle hurdles obstacle
  obstacles chaos confusion frustration frustrations stress hunger loneliness isolation deadlock fear
  guesswork firefighting burnout poverty injustice discrimination bias bullying harassment violence
  exclusion abandonment overload noise disconnect mistrust distrust hassle headache headaches`)

const singular = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** The word itself, its singular, or what stands behind its last hyphen. */
const isIn = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || list.has(singular(word)) || list.has(`${singular(word)}s`)

export const isArtefact = (word: string): boolean => isIn(ARTEFACTS, word)
export const isEffort = (word: string): boolean => isIn(EFFORTS, word)
export const isMetric = (word: string): boolean => isIn(METRICS, word)
export const isProblem = (word: string): boolean => PROBLEMS.has(word)
export const isIdeal = (word: string): boolean => IDEALS.has(word)
export const isPeople = (word: string): boolean => PEOPLE.has(word)
