const places =
  /^(?:(?:North|South|Latin|Central|Western|Eastern|Northern|Southern|Southeast|Greater|Continental|Emerging|Developed|Rest[ -]of|Mainland|Middle|Far|Asia|EMEA?A?|APAC|APMEA|AMEA|LATAM|Europe|Pacific|Americas?|U\.?S\.?A?|U\.?K\.?|US|UK|EU|Canada|Mexico|Brazil|China|India|Japan|Korea|Germany|France|Italy|Spain|Britain|England|Ireland|Russia|Australia|Africa|Chile|Argentina|Turkey|Poland|Taiwan|Hong|Kong|Singapore|Nordics?|Scandinavia|Benelux|Iberia|Israel|Portugal|Oceania|Ukraine|Switzerland|Netherlands|Sweden|Norway|Vietnam|Thailand|Indonesia|Malaysia|Philippines|Zealand|States|United|Kingdom|East|West|the|and|&|of|World|Markets?|Texas|Florida|California|Midwest|Northeast|International|Domestic|Overseas|Geographies|Regions?)(?:[ /-]|$))+$/i

/** Whether words name a part of the world (`Western Europe`, `North America`) and nothing a company makes or does there. */
export const isPlace = (words: string): boolean => places.test(words)
