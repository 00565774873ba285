-- The words by which support is described, the same in every area. National reference data.

create table providers.term (
  vocabulary text not null check (vocabulary in ('support', 'who_for', 'language', 'community', 'funding_route')),
  term       text not null check (term ~ '^[a-z0-9-]+$'),
  -- The same in every installation, so that feeds can be compared.
  id         uuid not null unique,
  name       text not null,
  position   int not null,
  primary key (vocabulary, term)
);
grant select on providers.term to goldcrest_request;

insert into providers.term (vocabulary, term, id, name, position)
select vocabulary, term, md5(vocabulary || ':' || term)::uuid, name, row_number() over (partition by vocabulary order by n)
from (values
  (1, 'support', 'help-at-home', 'Help at home'),
  (2, 'support', 'personal-care', 'Personal care: washing, dressing, eating'),
  (3, 'support', 'companionship', 'Company and a chat'),
  (4, 'support', 'getting-out', 'Getting out and about'),
  (5, 'support', 'lifts', 'Lifts and transport'),
  (6, 'support', 'house-and-garden', 'House and garden'),
  (7, 'support', 'meals', 'Meals and cooking'),
  (8, 'support', 'carers-break', 'A break for someone who cares'),
  (9, 'support', 'day-activities', 'Day activities'),
  (10, 'support', 'arts-and-crafts', 'Arts, crafts and music'),
  (11, 'support', 'sport-and-exercise', 'Sport and exercise'),
  (12, 'support', 'animals-and-nature', 'Animals, farms and nature'),
  (13, 'support', 'learning-and-work', 'Learning, skills and work'),
  (14, 'support', 'forms-and-money', 'Forms, letters and money'),
  (15, 'support', 'overnight', 'Overnight support'),
  (16, 'support', 'accommodation', 'Somewhere to live'),
  (17, 'support', 'short-stays', 'Short stays and holidays'),
  (18, 'support', 'wellbeing', 'Health and wellbeing'),
  (1, 'who_for', 'older-people', 'Older people'),
  (2, 'who_for', 'dementia', 'People living with dementia'),
  (3, 'who_for', 'learning-disability', 'People with a learning disability'),
  (4, 'who_for', 'autistic-people', 'Autistic people'),
  (5, 'who_for', 'physical-disability', 'People with a physical disability'),
  (6, 'who_for', 'mental-health', 'People with a mental health condition'),
  (7, 'who_for', 'long-term-illness', 'People with a long-term illness'),
  (8, 'who_for', 'sight-or-hearing', 'People with sight or hearing loss'),
  (9, 'who_for', 'brain-injury', 'People with a brain injury or after a stroke'),
  (10, 'who_for', 'young-adults', 'Young adults, 18 to 25'),
  (11, 'who_for', 'end-of-life', 'People near the end of life'),
  (12, 'who_for', 'carers', 'People who care for someone'),
  (1, 'language', 'english', 'English'),
  (2, 'language', 'bsl', 'British Sign Language'),
  (3, 'language', 'makaton', 'Makaton'),
  (4, 'language', 'arabic', 'Arabic'),
  (5, 'language', 'bengali', 'Bengali'),
  (6, 'language', 'cantonese', 'Cantonese'),
  (7, 'language', 'farsi', 'Farsi'),
  (8, 'language', 'french', 'French'),
  (9, 'language', 'gujarati', 'Gujarati'),
  (10, 'language', 'hindi', 'Hindi'),
  (11, 'language', 'italian', 'Italian'),
  (12, 'language', 'lithuanian', 'Lithuanian'),
  (13, 'language', 'mandarin', 'Mandarin'),
  (14, 'language', 'mirpuri', 'Mirpuri'),
  (15, 'language', 'polish', 'Polish'),
  (16, 'language', 'portuguese', 'Portuguese'),
  (17, 'language', 'punjabi', 'Punjabi'),
  (18, 'language', 'romanian', 'Romanian'),
  (19, 'language', 'shona', 'Shona'),
  (20, 'language', 'somali', 'Somali'),
  (21, 'language', 'spanish', 'Spanish'),
  (22, 'language', 'tagalog', 'Tagalog'),
  (23, 'language', 'tamil', 'Tamil'),
  (24, 'language', 'turkish', 'Turkish'),
  (25, 'language', 'ukrainian', 'Ukrainian'),
  (26, 'language', 'urdu', 'Urdu'),
  (27, 'language', 'welsh', 'Welsh'),
  (28, 'language', 'yoruba', 'Yoruba'),
  (1, 'community', 'south-asian', 'South Asian communities'),
  (2, 'community', 'african-and-caribbean', 'African and Caribbean communities'),
  (3, 'community', 'chinese', 'Chinese communities'),
  (4, 'community', 'eastern-european', 'Central and Eastern European communities'),
  (5, 'community', 'gypsy-roma-traveller', 'Gypsy, Roma and Traveller communities'),
  (6, 'community', 'refugees', 'Refugees and people new to England'),
  (7, 'community', 'muslim', 'Muslim people'),
  (8, 'community', 'christian', 'Christian people'),
  (9, 'community', 'hindu', 'Hindu people'),
  (10, 'community', 'sikh', 'Sikh people'),
  (11, 'community', 'jewish', 'Jewish people'),
  (12, 'community', 'deaf', 'Deaf community'),
  (13, 'community', 'lgbt-welcoming', 'LGBT+ people welcome'),
  (14, 'community', 'women-only', 'Women only'),
  (15, 'community', 'men-only', 'Men only'),
  (16, 'community', 'veterans', 'Veterans'),
  (17, 'community', 'farming', 'Farming families'),
  (1, 'funding_route', 'self-funder', 'You pay yourself'),
  (2, 'funding_route', 'direct-payment', 'Direct payment'),
  (3, 'funding_route', 'managed-budget', 'Personal budget that the council manages'),
  (4, 'funding_route', 'individual-service-fund', 'Individual service fund'),
  (5, 'funding_route', 'council', 'Arranged and paid by the council'),
  (6, 'funding_route', 'health', 'Personal health budget')
) as v (n, vocabulary, term, name);

-- Which words a provider or one of her services goes by.
create table providers.provider_term (
  area_id      uuid not null,
  provider_id  uuid not null,
  vocabulary   text not null,
  term         text not null,
  primary key (area_id, provider_id, vocabulary, term),
  foreign key (area_id, provider_id) references providers.provider on delete cascade,
  foreign key (vocabulary, term) references providers.term
);
call areas.protect('providers.provider_term');

create table providers.service_term (
  area_id     uuid not null,
  service_id  uuid not null,
  vocabulary  text not null,
  term        text not null,
  primary key (area_id, service_id, vocabulary, term),
  foreign key (area_id, service_id) references providers.service on delete cascade,
  foreign key (vocabulary, term) references providers.term
);
call areas.protect('providers.service_term');
