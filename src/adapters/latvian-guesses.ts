/** What people in Latvia are likely to begin a password with, beside what the world does; the likeliest first. */
export const latvianGuesses = (
  'parole parole1 parole123 latvija riga smiltene vidzeme kodi atslega atslēga slepens slepeni kods ieeja novads dators darbs maja majas milestiba ' +
  'mīlestība milu mīlu saule sauliite saulite kakis kaķis kakitis suns sunitis zvaigzne zvaigznite puke pukite puķīte eglite eņģelis engelis ' +
  'janis jānis janitis liga līga anna ilze inese kristine kristīne laura zane marta elina elīna agnese dace ieva sanita santa sandra ' +
  'andris maris māris edgars juris martins mārtiņš peteris pēteris raimonds roberts arturs artūrs toms karlis kārlis gatis guntis ' +
  'berzins bērziņš kalnins kalniņš ozols ozolins ozoliņš liepins liepiņš krumins krūmiņš balodis eglitis eglītis ' +
  'janvaris janvāris februaris februāris marts aprilis aprīlis maijs junijs jūnijs julijs jūlijs augusts septembris oktobris novembris decembris ' +
  'pavasaris vasara rudens ziema pirmdiena otrdiena tresdiena trešdiena ceturtdiena piektdiena sestdiena svetdiena svētdiena ' +
  'valmiera valka cesis cēsis liepaja liepāja ventspils jelgava jurmala jūrmala daugavpils rezekne rēzekne ogre sigulda gulbene aluksne alūksne ' +
  'gauja daugava hokejs basketbols futbols dinamo sveiki labdien paldies skola berns bērns berni bērni mamma tetis tētis oma opis ' +
  'zeme udens ūdens uguns mezs mežs jura jūra kalns upe ezers ' +
  'viens divi tris trīs cetri četri pieci sesi seši septini septiņi astoni astoņi devini deviņi desmit'
).split(' ');
