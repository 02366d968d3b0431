/** Words of the figures that a corps composes: what each measure counts, and what a figure is narrowed by. */
import type { ContactFields } from "../../../shared/contract/contacts";
import type { Language } from "../../../shared/domain/languages";
import type { COURSES } from "../../../shared/domain/learners";
import type { Measure, School } from "../../../shared/domain/ownFigures";

interface OwnWords {
  readonly measures: Readonly<Record<Measure, { readonly counts: string; readonly leavesOut: string }>>;
  /** Before the list of what it is narrowed by. */
  readonly only: string;
  readonly place: string;
  /** Added to what is left out where a figure is narrowed to a place. */
  readonly placeUnknown: string;
  readonly topic: string;
  readonly occupations: Readonly<Record<string, string>>;
  readonly courses: Readonly<Record<(typeof COURSES)[number], string>>;
  readonly schools: Readonly<Record<School, string>>;
  readonly channels: Readonly<Record<ContactFields["channel"], string>>;
}

const AID_OUT_RU = "Не считаются неподтверждённые и отозванные выдачи и выдачи вне периода.";
const WORK_OUT_RU = "Не считаются неутверждённые отметки и смены, которые начались вне периода.";
const AID_OUT_KK = "Расталмаған және қайтарып алынған көмек пен кезеңнен тыс көмек саналмайды.";
const WORK_OUT_KK = "Бекітілмеген белгілер мен кезеңнен тыс басталған ауысымдар саналмайды.";
const AID_OUT_EN = "Left out: deliveries not confirmed or withdrawn, and those outside the period.";
const WORK_OUT_EN = "Left out: attendance that nobody approved, and shifts that began outside the period.";

export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = {
  ru: {
    measures: {
      citizens: { counts: "Разные люди после объединения записей, которым за период подтверждённо выдали помощь; категория — по семье человека на день выдачи.", leavesOut: AID_OUT_RU },
      families: { counts: "Разные семьи, которым за период подтверждённо выдали помощь; уязвимость берётся на день выдачи.", leavesOut: AID_OUT_RU },
      deliveries: { counts: "Подтверждённые выдачи помощи людям, семьям и группам.", leavesOut: AID_OUT_RU },
      items: { counts: "Подтверждённо выданное количество в одной единице.", leavesOut: `${AID_OUT_RU} Другие единицы не складываются.` },
      groups: { counts: "Сколько человек получило помощь по каждой подтверждённой выдаче группе; получивший дважды считается дважды. Разных людей — не меньше, чем при самой большой выдаче.", leavesOut: `${AID_OUT_RU} Не считается и помощь гражданам и семьям, в том числе семьям, посчитанным по обязательству.` },
      events: { counts: "Акции, которые шли хотя бы один день периода.", leavesOut: "Не считаются акции вне периода и те, что ещё не начались." },
      volunteers: { counts: "Разные волонтёры, которые в последний день периода действуют по истории статусов.", leavesOut: "Не считаются приостановившие, ушедшие и записавшиеся позже." },
      participants: { counts: "Разные волонтёры с утверждённой отметкой прихода на смену, которая началась в периоде.", leavesOut: WORK_OUT_RU },
      hours: { counts: "Часы по утверждённым отметкам; минуты двух отметок одного волонтёра, которые совпали, считаются один раз. Смена относится ко дню, в который началась.", leavesOut: WORK_OUT_RU },
      members: { counts: "Разные волонтёры, которые участвовали в программе хотя бы один день периода.", leavesOut: "Не считаются те, чьё участие закончилось раньше или ещё не началось." },
      learners: { counts: "Разные люди, отобранные на курсы за период; место берётся по школе, а где его нет, по адресу человека.", leavesOut: "Не считаются те, кто не отобран, и отобранные вне периода." },
      trained: { counts: "Разные люди из списков занятий, которые целиком прошли в периоде.", leavesOut: "Не считаются занятия, которые вошли в период не целиком." },
      contacts: { counts: "Обращения на фронт-офис за период.", leavesOut: "Не считаются обращения вне периода." },
      callers: { counts: "Разные люди, которые обратились на фронт-офис: по карточке, а без неё по телефону или нику.", leavesOut: "Не считаются обращения вне периода и те, о которых не известно, кто обратился." },
    },
    only: "Только: {list}.", place: "место по КАТО {code}", topic: "тема «{words}»",
    placeUnknown: "Не считается и то, у чего место не указано или записано только словами: район у него неизвестен.",
    courses: { exam: "подготовка к ЕНТ", english: "английский язык", computer: "компьютерная грамотность", legal: "правовая грамотность", other: "другой курс" }, schools: { rural: "из сельских школ", town: "из городских школ" },
    occupations: { teacher: "учителя", student: "студенты", pupil: "школьники", employed: "работающие", unemployed: "неработающие", pensioner: "пенсионеры", other: "другое занятие" },
    channels: { call: "по телефону", whatsapp: "в WhatsApp", telegram: "в Telegram", in_person: "лично" },
  },
  kk: {
    measures: {
      citizens: { counts: "Жазбалары біріктірілген, кезең ішінде көмек алғаны расталған әртүрлі адамдар; осалдығы көмек берілген күнгі отбасы бойынша алынады.", leavesOut: AID_OUT_KK },
      families: { counts: "Кезең ішінде көмек алғаны расталған әртүрлі отбасылар; осалдығы көмек берілген күнге алынады.", leavesOut: AID_OUT_KK },
      deliveries: { counts: "Адамдарға, отбасыларға және топтарға берілгені расталған көмек саны.", leavesOut: AID_OUT_KK },
      items: { counts: "Бір өлшем бірлігіндегі берілгені расталған мөлшер.", leavesOut: `${AID_OUT_KK} Басқа бірліктер қосылмайды.` },
      groups: { counts: "Топқа берілгені расталған әр көмекті неше адам алғаны; екі рет алған адам екі рет саналады. Әртүрлі адам саны ең үлкен көмекті алғандардан кем емес.", leavesOut: `${AID_OUT_KK} Азаматтар мен отбасыларға көмек, оның ішінде міндеттеме бойынша саналған отбасылар да кірмейді.` },
      events: { counts: "Кезеңнің кемінде бір күнінде өткен акциялар.", leavesOut: "Кезеңнен тыс өткен және әлі басталмаған акциялар саналмайды." },
      volunteers: { counts: "Мәртебе тарихы бойынша кезеңнің соңғы күнінде белсенді әртүрлі еріктілер.", leavesOut: "Уақытша тоқтатқандар, кеткендер және кейін жазылғандар саналмайды." },
      participants: { counts: "Кезеңде басталған ауысымға келгені бекітілген әртүрлі еріктілер.", leavesOut: WORK_OUT_KK },
      hours: { counts: "Бекітілген белгілер бойынша сағаттар; бір еріктінің қабаттасқан минуттары бір рет саналады. Ауысым басталған күніне жатады.", leavesOut: WORK_OUT_KK },
      members: { counts: "Кезеңнің кемінде бір күнінде бағдарламаға қатысқан әртүрлі еріктілер.", leavesOut: "Қатысуы ертерек аяқталғандар мен әлі басталмағандар саналмайды." },
      learners: { counts: "Кезең ішінде курстарға іріктелген әртүрлі адамдар; орны мектебі бойынша, ол жоқ болса адамның мекенжайы бойынша алынады.", leavesOut: "Іріктелмегендер мен кезеңнен тыс іріктелгендер саналмайды." },
      trained: { counts: "Кезең ішінде толық өткен сабақтардың тізіміндегі әртүрлі адамдар.", leavesOut: "Кезеңге толық кірмеген сабақтар саналмайды." },
      contacts: { counts: "Кезең ішінде фронт-кеңсеге түскен өтініштер.", leavesOut: "Кезеңнен тыс өтініштер саналмайды." },
      callers: { counts: "Фронт-кеңсеге жүгінген әртүрлі адамдар: карточкасы бойынша, ол жоқ болса телефоны не лақап аты бойынша.", leavesOut: "Кезеңнен тыс өтініштер мен кім жүгінгені белгісіз өтініштер саналмайды." },
    },
    only: "Тек: {list}.", place: "ӘАОЖ коды {code}", topic: "тақырыбы «{words}»",
    placeUnknown: "Орны көрсетілмегендер не тек сөзбен жазылғандар да саналмайды: олардың ауданы белгісіз.",
    courses: { exam: "ҰБТ-ға дайындық", english: "ағылшын тілі", computer: "компьютерлік сауаттылық", legal: "құқықтық сауаттылық", other: "басқа курс" }, schools: { rural: "ауыл мектептерінен", town: "қала мектептерінен" },
    occupations: { teacher: "мұғалімдер", student: "студенттер", pupil: "оқушылар", employed: "жұмыс істейтіндер", unemployed: "жұмыссыздар", pensioner: "зейнеткерлер", other: "басқа кәсіп" },
    channels: { call: "телефонмен", whatsapp: "WhatsApp арқылы", telegram: "Telegram арқылы", in_person: "өзі келіп" },
  },
  en: {
    measures: {
      citizens: { counts: "Distinct people, after merges, who were given aid in the period; confirmed. A vulnerability is that of the person's family on the day of the aid.", leavesOut: AID_OUT_EN },
      families: { counts: "Distinct families given aid in the period; a vulnerability is taken on the day of the aid.", leavesOut: AID_OUT_EN },
      deliveries: { counts: "Confirmed deliveries of aid to people, families and groups.", leavesOut: AID_OUT_EN },
      items: { counts: "The confirmed amount given, in one unit.", leavesOut: `${AID_OUT_EN} Other units do not add up.` },
      groups: { counts: "How many people each confirmed delivery to a group was given to; whoever got something twice counts twice. Different people: at least as many as at the largest delivery.", leavesOut: `${AID_OUT_EN} Also aid to citizens and to families, those counted by a promise among them.` },
      events: { counts: "Campaigns that ran on at least one day of the period.", leavesOut: "Left out: campaigns outside the period, and those that have not begun." },
      volunteers: { counts: "Distinct volunteers who are active on the last day of the period by the history of their status.", leavesOut: "Left out: those who paused, left, or joined later." },
      participants: { counts: "Distinct volunteers with approved attendance at a shift that began in the period.", leavesOut: WORK_OUT_EN },
      hours: { counts: "Hours of approved attendance; minutes that two entries of one volunteer share count once. A shift belongs to the day on which it begins.", leavesOut: WORK_OUT_EN },
      members: { counts: "Distinct volunteers who took part in a programme on at least one day of the period.", leavesOut: "Left out: those whose part ended earlier or has not begun." },
      learners: { counts: "Distinct people selected for courses in the period; the place is that of the school, else of the person.", leavesOut: "Left out: those not selected, and those selected outside the period." },
      trained: { counts: "Distinct people listed at trainings that lie wholly in the period.", leavesOut: "Left out: trainings that lie in the period only in part." },
      contacts: { counts: "Contacts of the front office in the period.", leavesOut: "Left out: contacts outside the period." },
      callers: { counts: "Distinct people who turned to the front office: by their card, else by phone or nickname.", leavesOut: "Left out: contacts outside the period, and those of nobody known." },
    },
    only: "Only: {list}.", place: "KATO place {code}", topic: "topic “{words}”",
    placeUnknown: "Also left out: what has no place, or one in words only, because its district is unknown.",
    courses: { exam: "for the leaving exam", english: "English", computer: "computer literacy", legal: "legal literacy", other: "another course" }, schools: { rural: "of rural schools", town: "of town schools" },
    occupations: { teacher: "teachers", student: "students", pupil: "pupils", employed: "employed", unemployed: "unemployed", pensioner: "pensioners", other: "another occupation" },
    channels: { call: "by phone", whatsapp: "by WhatsApp", telegram: "by Telegram", in_person: "in person" },
  },
};
