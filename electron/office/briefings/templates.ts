/** Texts of briefings that later ones begin with. */
import type { BriefingTemplateRow } from "../../../shared/contract/briefingTemplates";
import { templateText } from "../../../shared/domain/briefingTemplates";
import { LANGUAGES } from "../../../shared/domain/languages";
import { sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { notFound } from "../core/errors";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { BriefingTemplate } from "./briefingTemplate.entity";
import { draftById, draftInWords } from "./draftQueries";
import { figuresOf } from "./service";

const TEMPLATES = "briefingTemplates";

export async function templateList(from: Askable): Promise<BriefingTemplateRow[]> {
  const found = await from.manager.getRepository(BriefingTemplate).createQueryBuilder("t").where("t.deleted_at is null").orderBy("t.sort_key").addOrderBy("t.id").getMany();
  return found.map(({ id, version, name, fromDate, toDate, texts, updatedAt }) => ({ id, version, name, from: fromDate, to: toDate, languages: LANGUAGES.filter((language) => texts[language]), updatedAt }));
}

/** @throws OfficeError NOT_FOUND */
export async function templateById(from: Askable, id: string): Promise<BriefingTemplate> {
  const found = await from.manager.getRepository(BriefingTemplate).findOneBy({ id });
  if (!found || found.deletedAt) throw notFound(TEMPLATES);
  return found;
}

/** Keeps the texts of a draft under a name; a template of the same name is replaced. @throws OfficeError NOT_FOUND */
export async function saveTemplate(office: Office, by: AtDesk | null, { draftId, name }: { draftId: string; name: string }) {
  const { fromDate, toDate } = await draftById(office.database.reader, draftId);
  const { figures } = await figuresOf(office, { from: fromDate, to: toDate });
  return write(office, by, async (writing) => {
    const { tx, at } = writing;
    const draft = await draftInWords(tx, await draftById(tx, draftId));
    const texts = Object.fromEntries(draft.texts.map(({ language, blocks }) => [language, templateText(blocks, figures.map((figure) => figure.id))]));
    const own = { name, sortKey: sortKey(name), fromDate, toDate, texts };
    const after = { name, from: fromDate, to: toDate, languages: draft.languages };
    const repository = tx.manager.getRepository(BriefingTemplate);
    const same = (await templateList(tx)).find((each) => each.name === name);
    if (same) {
      const version = same.version + 1;
      await repository.update({ id: same.id }, { ...own, version, updatedAt: at } as object);
      await writing.journal({ action: "update", kind: TEMPLATES, id: same.id, version, title: name, before: { name, from: same.from, to: same.to, languages: same.languages }, after });
      return { id: same.id, version };
    }
    const row = Object.assign(new BriefingTemplate(), { id: newId(), version: 1, createdAt: at, updatedAt: at, deletedAt: null, ...own });
    await repository.insert(row as object);
    await writing.journal({ action: "create", kind: TEMPLATES, id: row.id, version: 1, title: name, after });
    return { id: row.id, version: 1 };
  });
}

/** @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE */
export async function removeTemplate(office: Office, by: AtDesk | null, { id, version }: { id: string; version: number }) {
  return write(office, by, async ({ tx, at, journal }) => {
    const template = await templateById(tx, id);
    if (template.version !== version) throw await changedMeanwhile(tx, { kind: TEMPLATES, id, version }, template.version);
    await tx.manager.getRepository(BriefingTemplate).update({ id }, { version: version + 1, updatedAt: at, deletedAt: at });
    await journal({ action: "remove", kind: TEMPLATES, id, version: version + 1, title: template.name });
    return { id, version: version + 1 };
  });
}

/** @throws OfficeError NOT_FOUND */
export async function restoreTemplate(office: Office, by: AtDesk | null, id: string) {
  return write(office, by, async ({ tx, at, journal }) => {
    const template = await tx.manager.getRepository(BriefingTemplate).findOneBy({ id });
    if (!template) throw notFound(TEMPLATES);
    const version = template.version + 1;
    await tx.manager.getRepository(BriefingTemplate).update({ id }, { version, updatedAt: at, deletedAt: null });
    await journal({ action: "restore", kind: TEMPLATES, id, version, title: template.name });
    return { id, version };
  });
}
