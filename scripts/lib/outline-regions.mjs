/*
 * Which outline is whose: ISO 3166-2 code of a region → key of its feature in the source, and its name where the source
 * has none or a misspelt one. Further codes that files use for the same region stand behind a slash.
 */

/** Keys: FIPS numbers, as the Census Bureau gives them. */
const US = `
01 US-AL, 02 US-AK, 04 US-AZ, 05 US-AR, 06 US-CA, 08 US-CO, 09 US-CT, 10 US-DE, 11 US-DC, 12 US-FL, 13 US-GA, 15 US-HI,
16 US-ID, 17 US-IL, 18 US-IN, 19 US-IA, 20 US-KS, 21 US-KY, 22 US-LA, 23 US-ME, 24 US-MD, 25 US-MA, 26 US-MI, 27 US-MN,
28 US-MS, 29 US-MO, 30 US-MT, 31 US-NE, 32 US-NV, 33 US-NH, 34 US-NJ, 35 US-NM, 36 US-NY, 37 US-NC, 38 US-ND, 39 US-OH,
40 US-OK, 41 US-OR, 42 US-PA, 44 US-RI, 45 US-SC, 46 US-SD, 47 US-TN, 48 US-TX, 49 US-UT, 50 US-VT, 51 US-VA, 53 US-WA,
54 US-WV, 55 US-WI, 56 US-WY`;

/** Keys: HASC codes, as Natural Earth has them. */
const FR = `
FR.AI FR-01, FR.AS FR-02, FR.AL FR-03, FR.AP FR-04, FR.HA FR-05, FR.AM FR-06, FR.AH FR-07, FR.AN FR-08, FR.AG FR-09,
FR.AB FR-10, FR.AD FR-11, FR.AV FR-12, FR.BD FR-13, FR.CV FR-14, FR.CL FR-15, FR.CT FR-16, FR.CM FR-17, FR.CH FR-18,
FR.CZ FR-19, FR.CO FR-21, FR.CA FR-22, FR.CR FR-23, FR.DD FR-24, FR.DB FR-25, FR.DM FR-26, FR.EU FR-27, FR.EL FR-28,
FR.FI FR-29, FR.CS FR-2A, FR.HC FR-2B, FR.GA FR-30, FR.HG FR-31, FR.GE FR-32, FR.GI FR-33, FR.HE FR-34, FR.IV FR-35,
FR.IN FR-36, FR.IL FR-37, FR.IS FR-38, FR.JU FR-39, FR.LD FR-40, FR.LC FR-41, FR.LR FR-42, FR.HL FR-43, FR.LA FR-44,
FR.LT FR-45, FR.LO FR-46, FR.LG FR-47, FR.LZ FR-48, FR.ML FR-49, FR.MH FR-50, FR.MR FR-51, FR.HM FR-52, FR.MY FR-53,
FR.MM FR-54 Meurthe-et-Moselle, FR.MS FR-55, FR.MB FR-56, FR.MO FR-57, FR.NI FR-58, FR.NO FR-59, FR.OI FR-60,
FR.OR FR-61, FR.PC FR-62, FR.PD FR-63, FR.PA FR-64, FR.HP FR-65, FR.PO FR-66, FR.BR FR-67, FR.HR FR-68 Haut-Rhin,
FR.RH FR-69, FR.HN FR-70, FR.SL FR-71, FR.ST FR-72, FR.SV FR-73, FR.HS FR-74, FR.VP FR-75C/FR-75, FR.SM FR-76,
FR.SE FR-77 Seine-et-Marne, FR.YV FR-78, FR.DS FR-79, FR.SO FR-80, FR.TA FR-81, FR.TG FR-82, FR.VR FR-83, FR.VC FR-84,
FR.VD FR-85, FR.VN FR-86, FR.HV FR-87, FR.VG FR-88, FR.YO FR-89, FR.TB FR-90, FR.ES FR-91, FR.HD FR-92, FR.SS FR-93,
FR.VM FR-94, FR.VO FR-95, GP. FR-971/FR-GP, MQ. FR-972/FR-MQ, GF. FR-973/FR-GF Guyane, RE. FR-974/FR-RE,
YT. FR-976/FR-YT`;

const DE = `
DE.BW DE-BW, DE.BY DE-BY, DE.BE DE-BE, DE. DE-BB, DE.HB DE-HB, DE.HH DE-HH, DE.HE DE-HE, DE.MV DE-MV, DE.NI DE-NI,
DE.NW DE-NW, DE.RP DE-RP, DE.SL DE-SL, DE.SN DE-SN, DE.ST DE-ST, DE.SH DE-SH, DE.TH DE-TH`;

const CA = `
CA.AB CA-AB, CA.BC CA-BC, CA.MB CA-MB, CA.NB CA-NB, CA.NF CA-NL, CA.NS CA-NS, CA.NT CA-NT, CA.NU CA-NU, CA.ON CA-ON,
CA.PE CA-PE, CA.QC CA-QC, CA.SK CA-SK, CA.YT CA-YT`;

/** Norfolk Island has the code of the capital's territory; it is no part of a state. */
const AU = `
AU.NS AU-NSW, AU.QL AU-QLD, AU.SA AU-SA, AU.TS AU-TAS, AU.VI AU-VIC, AU.WA AU-WA,
"Australian Capital Territory" AU-ACT, AU.NT AU-NT`;

const AT = `
AT.BU AT-1, AT.KA AT-2, AT.NO AT-3, AT.OO AT-4, AT.SZ AT-5, AT.ST AT-6, AT.TR AT-7, AT.VO AT-8, AT.WI AT-9`;

const CH = `
CH.AG CH-AG, CH.AI CH-AI, CH.AR CH-AR, CH.BE CH-BE, CH.BL CH-BL, CH.BS CH-BS, CH.FR CH-FR, CH.GE CH-GE, CH.GL CH-GL,
CH.GR CH-GR, CH.JU CH-JU, CH.LU CH-LU Luzern, CH.NE CH-NE, CH.NW CH-NW, CH.OW CH-OW, CH.SG CH-SG, CH.SH CH-SH,
CH.SO CH-SO, CH.SZ CH-SZ, CH.TG CH-TG, CH.TI CH-TI, CH.UR CH-UR, CH.VD CH-VD, CH.VS CH-VS, CH.ZG CH-ZG, CH.ZH CH-ZH`;

/** Most have the same unfinished code: the name is the key. */
const BE = `
"Antwerp" BE-VAN, "Flemish Brabant" BE-VBR, "West Flanders" BE-VWV, "East Flanders" BE-VOV, "Limburg" BE-VLI,
"Walloon Brabant" BE-WBR, "Hainaut" BE-WHT, "Liege" BE-WLG Liège, "Luxembourg" BE-WLX, "Namur" BE-WNA,
"Brussels" BE-BRU`;

const ENTRY = /^("([^"]+)"|\S+) (\S+)(?: (.+))?$/;

/** @returns {{ key: string, codes: string[], name: string | undefined }[]} */
function read(table) {
  return table
    .trim()
    .split(/,\s+/)
    .map((entry) => {
      const [, plain, quoted, codes, name] = ENTRY.exec(entry);
      return { key: quoted ?? plain, codes: codes.split("/"), name };
    });
}

const NATURAL_EARTH = {
  source: "Natural Earth",
  licence: "public domain",
};

/** What is drawn of each country, and how. `rotate` and `parallels`: of an equal-area conic projection. */
export const OUTLINES = {
  us: {
    source: "US Census Bureau",
    licence: "public domain",
    regions: read(US),
  },
  fr: {
    ...NATURAL_EARTH,
    regions: read(FR),
    rotate: -3,
    parallels: [44, 49],
    insets: ["GP.", "MQ.", "GF.", "RE.", "YT."],
  },
  de: {
    ...NATURAL_EARTH,
    regions: read(DE),
    rotate: -10.5,
    parallels: [48, 54],
  },
  ca: { ...NATURAL_EARTH, regions: read(CA), rotate: 95, parallels: [49, 70] },
  au: {
    ...NATURAL_EARTH,
    regions: read(AU),
    rotate: -134,
    parallels: [-18, -36],
  },
  at: {
    ...NATURAL_EARTH,
    regions: read(AT),
    rotate: -13.3,
    parallels: [46.5, 48.8],
  },
  ch: {
    ...NATURAL_EARTH,
    regions: read(CH),
    rotate: -8.2,
    parallels: [46, 47.6],
  },
  be: {
    ...NATURAL_EARTH,
    regions: read(BE),
    rotate: -4.5,
    parallels: [49.8, 51.3],
  },
};
