/**
 * @typedef {object} Goal
 * @property {string} text such as `≤ 0.6 × SQLite`
 * @property {boolean} met
 */

/**
 * A goal against another system. Only ratios of one run count: machines, and hours on one machine, differ.
 * @param {Record<string, number>} values by system
 * @param {number} factor Onoma's value may be this many times the other's
 * @param {string} other id of the system
 * @param {string} title of the system
 * @returns {Goal | null} null when one of the two was left out
 */
export function atMostTimes(values, factor, other, title) {
  if (values.onoma === undefined || values[other] === undefined) return null;
  const share = factor < 0.1 ? `1/${Math.round(1 / factor)}` : String(factor);
  return {
    text: `≤ ${share} × ${title}`,
    met: values.onoma <= factor * values[other],
  };
}

/**
 * @param {Record<string, number>} values by system
 * @param {number | undefined} limit in the unit of the values
 * @param {string} text
 * @returns {Goal | null} null when Onoma was left out
 */
export function atMost(values, limit, text) {
  if (values.onoma === undefined || limit === undefined) return null;
  return { text, met: values.onoma <= limit };
}
