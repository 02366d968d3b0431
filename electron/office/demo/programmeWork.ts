/** Who takes part in the demo's education project: volunteers who teach, mentors, a centre, two grants and a training. */
import { whole } from "../../../shared/domain/quantities";
import { displayName, sortKey } from "../../../shared/domain/names";
import type { DemoPeople, DemoVolunteer } from "./people";
import { PLACES } from "./people";
import type { DemoRows } from "./rows";

const ROLES = ["казахский язык", "математика", "английский язык", "история Казахстана"] as const;

export function addProgrammeWork(rows: DemoRows, people: DemoPeople, programmeId: string, volunteers: readonly DemoVolunteer[]): void {
  volunteers.slice(22, 30).forEach(({ id }, at) =>
    rows.record("participations", "participation", { programmeId, volunteerId: id, role: ROLES[at % ROLES.length] ?? "", fromDate: "2020-03-30", toDate: at === 7 ? "2020-04-02" : null, note: "" }),
  );
  const mentors = ["заслуженный учитель", "тренер по боксу"].map((standing, at) => {
    const person = people.person([1955, 1980], PLACES.aktau, people.address());
    return rows.record("mentors", "mentor", {
      programmeId, personId: person.id, standing, preparedOn: at === 0 ? "2020-03-12" : null, preparation: "", fromDate: at === 0 ? "2020-03-20" : null, toDate: null, sortKey: sortKey(displayName(person)), note: "",
    });
  });
  const child = people.person([2006, 2010], PLACES.aktau, people.address());
  rows.record("mentees", "mentee", { mentorId: mentors[0], personId: child.id, institution: "Центр социального обслуживания", fromDate: "2020-03-20", toDate: null, note: "" });

  const nameRu = "Центр поддержки волонтёров, Актау";
  rows.record("supportCentres", "support_centre", {
    nameRu, nameKk: "Еріктілерді қолдау орталығы, Ақтау", programmeId, state: "open", openedOn: "2020-02-14", closedOn: null, katoCode: PLACES.aktau, address: "11-й микрорайон", contact: "", phone: "", sortKey: sortKey(nameRu), note: "",
  });
  const competition = "Конкурс малых грантов для волонтёров образования";
  const callId = rows.record("grantCalls", "grant_call", {
    nameRu: competition, nameKk: "Білім беру еріктілеріне арналған шағын гранттар байқауы", programmeId, fromDate: "2020-02-03", toDate: "2020-02-21", sum: 100_000_000, conditions: "Заявка на одну страницу, смета, срок до шести месяцев", sortKey: sortKey(competition), note: "",
  });
  const grant = (title: string, at: number, decided: object): string =>
    rows.record("grants", "small_grant", {
      programmeId, callId, title, number: `МГ-${at + 1}`, personId: volunteers[30 + at]?.personId ?? null, volunteerGroupId: null, partnerId: null, appliedOn: "2020-02-10", state: "applied", decidedOn: null, decision: "", sum: null,
      reportDue: null, reportedOn: null, implementedOn: null, outcome: "", sortKey: sortKey(title), note: "", ...decided,
    });
  const allocated = grant("Видеоуроки для сельских школ", 0, { state: "allocated", decidedOn: "2020-03-02", sum: 40_000_000, reportDue: "2020-04-01" });
  rows.add("small_grant_instalment", { grantId: allocated, due: "2020-03-05", sum: 20_000_000, paidOn: "2020-03-05", position: 0 });
  rows.add("small_grant_instalment", { grantId: allocated, due: "2020-05-05", sum: 20_000_000, paidOn: null, position: 1 });
  grant("Кружок правовой грамотности", 1, {});

  const topic = "Как вести урок по видеосвязи";
  const training = rows.record("trainings", "training", {
    topic, programmeId, date: "2020-03-28", toDate: null, hours: 4, katoCode: PLACES.aktau, place: "Онлайн", trainer: "", partnerId: null, sortKey: sortKey(topic), note: "",
  });
  volunteers.slice(22, 29).forEach(({ personId }, position) => rows.add("training_attendance", { trainingId: training, personId, certificate: position < 5 ? `№ ${position + 1}` : "", position }));
  addHosts(rows, volunteers);
  addServices(rows);
  const memorial = "Памятник воинам, павшим в Великой Отечественной войне";
  rows.record("outcomes", "outcome", {
    kind: "memorial", title: memorial, searchedFor: "", programmeId: null, fromDate: "2020-03-10", state: "going_on", doneOn: null, quantity: null, katoCode: PLACES.aktau, place: "Актау", outcome: "", sortKey: sortKey(memorial), note: "",
  });
  const trees = "Саженцы во дворах 26-го микрорайона";
  rows.record("outcomes", "outcome", {
    kind: "trees", title: trees, searchedFor: "", programmeId: null, fromDate: "2020-03-07", state: "done", doneOn: "2020-03-07", quantity: whole(60, "tree"), katoCode: PLACES.aktau, place: "26-й микрорайон", outcome: "", sortKey: sortKey(trees), note: "",
  });
}

/** A home for the elderly where three volunteers are let in, one of them not for long any more. */
function addHosts(rows: DemoRows, volunteers: readonly DemoVolunteer[]): void {
  const nameRu = "Центр оказания специальных социальных услуг для пожилых";
  const hostId = rows.record("hosts", "host_institution", {
    nameRu, nameKk: "Қарттарға арнаулы әлеуметтік қызмет көрсету орталығы", kind: "elderly_home", katoCode: PLACES.aktau, address: "", contact: "", phone: "", requirements: "Медицинская справка, справка об отсутствии судимости",
    sortKey: sortKey(nameRu), note: "",
  });
  volunteers.slice(16, 19).forEach(({ id }, at) =>
    rows.record("clearances", "clearance", { volunteerId: id, kind: at === 2 ? "no_record" : "medical", hostId, issuedOn: "2020-01-20", expiresOn: at === 0 ? "2020-04-20" : "2021-01-19", document: "", note: "" }),
  );
}

function addServices(rows: DemoRows): void {
  const service = (kind: string, nameRu: string, nameKk: string, offerRu: string, offerKk: string, checkedOn: string, phone: string): string =>
    rows.record("services", "service", { kind, nameRu, nameKk, offerRu, offerKk, phone, hours: "9:00–18:00", katoCode: PLACES.aktau, address: "", checkedOn, sortKey: sortKey(nameRu), note: "" });
  service("masks", "Ателье у дома", "Үй жанындағы ательесі", "Многоразовые маски", "Көп реттік бетперде", "2020-04-02", "+77000009301");
  service("food_delivery", "Доставка обедов", "Түскі ас жеткізу", "Обеды на дом", "Үйге түскі ас", "2020-03-19", "+77000009302");
}
