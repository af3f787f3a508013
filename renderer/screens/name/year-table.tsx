import { name as words } from "../../lib/words/name";

interface YearTableProps {
  readonly caption: string;
  readonly years: readonly number[];
  readonly columns: readonly {
    readonly title: string;
    readonly textOf: (year: number) => string;
  }[];
}

/** The figures of a picture, to be read one by one; the newest year first. */
export function YearTable({ caption, years, columns }: YearTableProps) {
  return (
    <div
      className="name-table-frame"
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-testid="year-table"
    >
      <table className="name-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.trend.year}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="numbers">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {columns.map(({ title, textOf }) => (
                <td key={title} className="numbers">
                  {textOf(year)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
