/**
 * Column declarations the entities share, so that each says only its name and whether it may be empty.
 * Types are those SQLite and PostgreSQL both have; quantities and money are bigint because 32 bits overflow there.
 */
import { Column } from "typeorm";

const integer = {
  to: (value: number | null | undefined): number | null | undefined => value,
  from: (value: string | number | null): number | null => (value === null ? null : Number(value)),
};

const json = {
  to: (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

const truth = {
  to: (value: boolean | undefined): number | undefined => (value === undefined ? undefined : value ? 1 : 0),
  from: (value: number): boolean => Boolean(value),
};

export const TextColumn = (): PropertyDecorator => Column({ type: "text" });
export const OptionalText = (): PropertyDecorator => Column({ type: "text", nullable: true });
export const IntegerColumn = (): PropertyDecorator => Column({ type: "integer" });
export const OptionalInteger = (): PropertyDecorator => Column({ type: "integer", nullable: true });
/** Integer in the scale of its unit (thousandths, tiyn). */
export const AmountColumn = (): PropertyDecorator => Column({ type: "bigint", transformer: integer });
export const OptionalAmount = (): PropertyDecorator => Column({ type: "bigint", nullable: true, transformer: integer });
export const JsonColumn = (): PropertyDecorator => Column({ type: "text", transformer: json });
export const OptionalJson = (): PropertyDecorator => Column({ type: "text", nullable: true, transformer: json });
export const TruthColumn = (): PropertyDecorator => Column({ type: "integer", transformer: truth });
