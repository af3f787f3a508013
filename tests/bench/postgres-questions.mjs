import { LIST_LENGTH, MIN_BIRTHS_FOR_PROBABILITY } from "./questions.mjs";

export const COUNTRY_ID = "00000000-0000-4000-8000-000000000001";

/** Every question names the country and leaves deleted rows out, as the documented queries and partial indexes do. */
export const national = `country_id = '${COUNTRY_ID}' AND deleted_at IS NULL`;

const percent = (part) => `round(${part} * 100.0 / (m + f), 2)::float8`;
const bySex = `
  coalesce(sum(count) FILTER (WHERE gender = 'M'), 0)::int AS m,
  coalesce(sum(count) FILTER (WHERE gender = 'F'), 0)::int AS f`;

/** SQL of each question, and its parameters in the order of their numbers. */
export const statements = {
  top: {
    parameters: ["year", "gender"],
    sql: `
      SELECT (rank() OVER (ORDER BY count DESC))::int, name, count,
             count::float8 / (SELECT sum(count) FROM names WHERE ${national} AND year = $1 AND gender = $2)
      FROM (SELECT name, count FROM names WHERE ${national} AND year = $1 AND gender = $2
            ORDER BY count DESC, name LIMIT ${LIST_LENGTH.top}) AS best
      ORDER BY count DESC, name`,
  },
  trend: {
    parameters: ["name"],
    sql: `
      SELECT year, gender, count,
             (1 + (SELECT count(*) FROM names o
                   WHERE o.country_id = '${COUNTRY_ID}' AND o.deleted_at IS NULL
                     AND o.year = n.year AND o.gender = n.gender AND o.count > n.count))::int
      FROM names n WHERE ${national} AND name = $1`,
  },
  search: {
    parameters: ["prefix"],
    sql: `
      SELECT name, sum(count)::int AS total FROM names WHERE ${national} AND name LIKE $1 || '%'
      GROUP BY name ORDER BY total DESC, name LIMIT ${LIST_LENGTH.search}`,
  },
  gender: {
    parameters: ["name"],
    sql: `
      SELECT m, f, m + f, ${percent("m")}, ${percent("f")}
      FROM (SELECT ${bySex} FROM names WHERE ${national} AND name = $1) AS counted`,
  },
  genders: {
    parameters: [],
    sql: `
      SELECT name, m, f, m + f, ${percent("m")}, ${percent("f")}
      FROM (SELECT name, ${bySex} FROM names WHERE ${national}
            GROUP BY name HAVING sum(count) >= ${MIN_BIRTHS_FOR_PROBABILITY}) AS counted`,
  },
  births: {
    parameters: [],
    sql: `
      SELECT year, gender, sum(count)::int, count(*)::int FROM names WHERE ${national} GROUP BY year, gender`,
  },
};
