@echo off
rem Builds Crosstie with a fitting JDK and Maven, whatever the defaults of this machine are. See mvnw, which does the same.
rem   JDK:   the first JDK >= 25 out of JAVA_HOME, JAVA25_HOME, JDK_25, java on PATH, the usual install folders
rem   Maven: MAVEN_HOME or mvn on PATH, else the release named in .mvn\wrapper\maven-wrapper.properties,
rem          downloaded once to %USERPROFILE%\.m2\wrapper\dists
rem Environment: MVNW_DIST_URL overrides where Maven is downloaded from (a .zip).
setlocal EnableExtensions DisableDelayedExpansion
set "base=%~dp0"
set "props=%base%.mvn\wrapper\maven-wrapper.properties"

set "jdk="
call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
call :try "%JDK_25%"
for /f "delims=" %%j in ('where java 2^>nul') do for %%h in ("%%~dpj..") do call :try "%%~fh"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined jdk goto nojdk
set "JAVA_HOME=%jdk%"
set "PATH=%jdk%\bin;%PATH%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "mvn="
if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "mvn=%MAVEN_HOME%\bin\mvn.cmd"
if not defined mvn for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do if not defined mvn set "mvn=%%m"
if defined mvn goto run

set "url=%MVNW_DIST_URL%"
if not defined url for /f "tokens=1,* delims==" %%a in ('findstr /b "distributionUrl=" "%props%"') do set "url=%%b"
for /f "tokens=1,* delims==" %%a in ('findstr /b "zipSha256Sum=" "%props%"') do set "sum=%%b"
for %%n in ("%url%") do set "name=%%~nn"
set "name=%name:-bin=%"
set "dists=%USERPROFILE%\.m2\wrapper\dists\crosstie"
set "mvn=%dists%\%name%\bin\mvn.cmd"
if exist "%mvn%" goto run
>&2 echo mvnw: no Maven on PATH, fetching %url%
powershell -NoProfile -ExecutionPolicy Bypass -Command "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'; $zip=[IO.Path]::GetTempFileName()+'.zip'; Invoke-WebRequest -UseBasicParsing $env:url -OutFile $zip; if ((Get-FileHash -Algorithm SHA256 $zip).Hash -ne $env:sum) { throw 'mvnw: the checksum of the download differs' }; Expand-Archive -Force $zip $env:dists; Remove-Item $zip"
if errorlevel 1 goto nomaven
if not exist "%mvn%" goto nomaven

:run
call "%mvn%" %*
exit /b %ERRORLEVEL%

:try
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "v="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "v=%%~v"
if not defined v exit /b 0
for /f "delims=.-+_" %%m in ("%v%") do set "v=%%m"
if %v% GEQ 25 set "jdk=%~1"
exit /b 0

:nojdk
>&2 echo mvnw: JDK 25 or newer is needed to build and run this project.
>&2 echo   Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it, then run this again.
exit /b 1

:nomaven
>&2 echo mvnw: cannot fetch Maven: install Maven 3.8 or newer, or set MVNW_DIST_URL.
exit /b 1
