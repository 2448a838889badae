import { type Example, examplesOf } from './examples.ts'

const of = examplesOf.bind(null, 'en')

/** Written in English, not translated. */
export const ENGLISH: readonly Example[] = [
  ...of('sales', [
    [
      'company',
      ['Grow revenue by 30%', 'Mid-sized manufacturers choose us without being called first'],
      [
        'Attend industry fairs',
        'Raise the share of new contracts that begin with an inbound request from 20% to 45%',
      ],
      'Shorten the time from first talk to signature from 74 days to 50 days',
    ],
    [
      'team',
      ['Improve the sales process', 'Buyers know within a week whether we are right for them'],
      [
        'Update the offer template',
        'Cut the time until a buyer holds an offer from 9 days to 3 days',
      ],
      'Raise the share of offers that are accepted from 22% to 35%',
    ],
    [
      'person',
      ['Call more customers', 'My customers in the north see me as their adviser, not as a caller'],
      ['Make 200 phone calls', 'Win 6 new customers in the north by 30 June'],
      'Raise the share of my customers who order a second time from 40% to 60%',
    ],
  ]),
  ...of('product', [
    [
      'company',
      ['Launch the new platform', 'Small shop owners can run their whole day with us alone'],
      [
        'Launch three modules',
        'Raise the share of shops that use us every working day from 31% to 55%',
      ],
      'Lower the number of tools a shop pays for beside ours from 5 to 2',
    ],
    [
      'team',
      ['Build a mobile app', 'People on the road finish their paperwork before they are home'],
      [
        'Release the app by May',
        'Raise the share of reports filed on the same day from 34% to 80%',
      ],
      'Cut the time it takes to file a report from 15 minutes to 4 minutes',
    ],
    [
      'person',
      ['Do user interviews', 'Everybody on the team knows what users really do before we decide'],
      [
        'Interview 20 users',
        'Raise the share of roadmap decisions that cite a user finding from 10% to 70%',
      ],
      'Raise the share of tested ideas we drop before building them from 5% to 40%',
    ],
  ]),
  ...of('engineering', [
    [
      'company',
      ['Migrate to the cloud', 'Customers never have to ask whether our service is up'],
      ['Move 40 services', 'Cut customer-facing outages from 11 to 2 a quarter'],
      'Cut the time to restore service from 90 minutes to 15 minutes',
    ],
    [
      'team',
      ['Refactor the billing code', 'Changing a price is safe and quick for anybody on the team'],
      [
        'Refactor five modules',
        'Cut the time from a price decision to its release from 12 days to 1 day',
      ],
      'Cut billing errors reported by customers from 38 to 5 a month',
    ],
    [
      'person',
      ['Learn Kubernetes', 'My colleagues trust me with the night shift of the payment service'],
      ['Take a course', 'Solve 90% of my night alerts without waking a colleague'],
      'Cut repeated alerts in the payment service from 25 to 5 a week',
    ],
  ]),
  ...of('support', [
    [
      'company',
      ['Improve customer satisfaction', 'Customers leave a call with us calmer than they began it'],
      ['Improve response times', 'Raise customer satisfaction after a call from 71% to 85%'],
      'Raise the share of cases solved at first contact from 48% to 70%',
    ],
    [
      'team',
      [
        'Work through the ticket queue',
        'Nobody who writes to us on a Friday worries over the weekend',
      ],
      ['Answer all tickets soon', 'Cut the median time to a first answer from 9 hours to 2 hours'],
      'Cut tickets reopened within a week from 18% to 6%',
    ],
    [
      'person',
      ['Write help articles', 'New customers find their feet without needing me'],
      [
        'Write 30 help articles',
        'Cut questions from customers in their first month from 6 to 2 each',
      ],
      'Raise the share of readers who call an article helpful from 45% to 75%',
    ],
  ]),
  ...of('people', [
    [
      'company',
      [
        'Continue to develop our staff',
        'People who could work anywhere stay with us because they grow',
      ],
      [
        'Hold training courses',
        'Lower voluntary departures in the first two years from 24% to 12%',
      ],
      'Raise the share of open posts filled from within from 15% to 40%',
    ],
    [
      'team',
      ['Hire new staff', 'Managers get the colleague they need before their team is worn out'],
      [
        'Post 40 job ads',
        'Cut the time from opening a post to the first day from 96 days to 55 days',
      ],
      'Raise the share of new colleagues still here after a year from 70% to 88%',
    ],
    [
      'person',
      ['Organise onboarding', 'New colleagues feel at home by the end of their first week'],
      [
        'Run onboarding sessions',
        'Raise the rating of the first week by new colleagues from 3.1 to 4.5',
      ],
      'Cut the days until a new colleague can work with all systems from 9 to 1',
    ],
  ]),
  ...of('finance', [
    [
      'company',
      ['Reduce costs', 'We can pay for our next step from our own money'],
      ['Analyse spending', 'Raise free cash flow from 2 million euros to 6 million euros'],
      'Cut the days our customers take to pay from 58 to 40',
    ],
    [
      'team',
      ['Automate reporting', 'Every unit knows where its money goes while it can still steer'],
      [
        'Build a dashboard',
        'Cut the time from month end to the figures of a unit from 15 days to 4 days',
      ],
      'Cut corrections after the close of a month from 32 to 5',
    ],
    [
      'person',
      ['Process invoices', 'Small suppliers like to work with us because they are paid in time'],
      [
        'Process 500 invoices',
        'Raise the share of invoices paid within their term from 76% to 98%',
      ],
      'Cut calls from suppliers about late payment from 40 to 5 a month',
    ],
  ]),
  ...of('marketing', [
    [
      'company',
      [
        'Strengthen the brand',
        'Our name is the first that parents think of when a child starts school',
      ],
      ['Run a campaign', 'Raise the share of parents who name us unprompted from 9% to 22%'],
      'Raise the share of visitors who come by word of mouth from 14% to 30%',
    ],
    [
      'team',
      ['Publish more content', 'Engineers recommend our guides to each other'],
      ['Publish 24 blog posts', 'Raise readers who come back within a month from 1,200 to 4,000'],
      'Raise the share of trials that begin with a guide from 8% to 25%',
    ],
    [
      'person',
      ['Manage the newsletter', 'Readers would miss our letter if it did not come'],
      ['Send 12 newsletters', 'Raise the share of readers who open the letter from 19% to 40%'],
      'Cut the share of readers who sign off within three months from 22% to 8%',
    ],
  ]),
  ...of('operations', [
    [
      'company',
      ['Optimise logistics', 'What we promise at noon is at the door the next day'],
      ['Optimise the warehouse', 'Cut late orders from 12% to 4%'],
      'Cut the cost of a delivery from 7.80 euros to 6.20 euros',
    ],
    [
      'team',
      ['Maintain the machines', 'The night shift goes home without having fought the machines'],
      ['Perform monthly maintenance', 'Cut unplanned stops of line 2 from 14 to 3 a month'],
      'Cut waste on line 2 from 6.5% to 3%',
    ],
    [
      'person',
      ['Document procedures', 'Any colleague can take over my shift without calling me'],
      [
        'Write 15 instructions',
        'Raise the share of my shifts handed over without a question from 30% to 90%',
      ],
      'Cut mistakes after a handover from 8 to 1 a month',
    ],
  ]),
  ...of('healthcare', [
    [
      'team',
      ['Redesign the triage form', 'Patients in pain are seen before they have to ask'],
      ['Discuss waiting times', 'Cut the time to first pain relief from 52 minutes to 20 minutes'],
      'Raise the share of patients who felt informed while waiting from 41% to 75%',
    ],
  ]),
  ...of('education', [
    [
      'team',
      ['Organise tutoring lessons', 'No pupil falls behind in reading without somebody noticing'],
      [
        'Offer 100 hours of tutoring',
        'Raise the share of pupils who read at grade level from 58% to 75%',
      ],
      'Cut the time from a first sign to help from 10 weeks to 2 weeks',
    ],
  ]),
  ...of('public', [
    [
      'team',
      ['Digitise applications', 'Families get what they are entitled to without a day off work'],
      [
        'Introduce online forms',
        'Cut the time from application to payment from 41 days to 14 days',
      ],
      'Raise the share of applications complete at first sending from 35% to 80%',
    ],
  ]),
]
