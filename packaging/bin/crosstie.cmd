@echo off
rem Starts Crosstie: the studio when no command is given, else that one command. bin/crosstie does the same and says why.
rem   Java: the first one >= 25 out of JAVA_HOME, JAVA25_HOME, JDK_25, java on PATH, the usual install folders
rem   CROSSTIE_JAVA_OPTS: further options for the JVM; they win over those below
setlocal EnableExtensions DisableDelayedExpansion
set "java="
set "dist="
for %%i in ("%~dp0..") do set "dist=%%~fi"
set "lib=%dist%\lib"

call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
call :try "%JDK_25%"
for /f "delims=" %%j in ('where java 2^>nul') do for %%h in ("%%~dpj..") do call :try "%%~fh"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined java goto nojava

set "face=window"
:args
if "%~1"=="" goto decided
if "%~1"=="--home" goto pair
if "%~1"=="--lang" goto pair
set "face=command"
goto decided
:pair
if "%~2"=="" set "face=command"
if "%face%"=="command" goto decided
shift
shift
goto args

:decided
set "mode=-Xmx192m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
if "%face%"=="window" set mode=-Xmx1g --module-path "%lib%\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED
set "archive="
if exist "%lib%\crosstie-%face%.jsa" set archive=-XX:SharedArchiveFile="%lib%\crosstie-%face%.jsa"
"%java%" -Xlog:disable -XX:+UseCompactObjectHeaders "-Djava.util.logging.config.file=%lib%\logging.properties" "-Dcrosstie.distribution=%dist%" %mode% %archive% %CROSSTIE_JAVA_OPTS% -cp "%lib%\crosstie.jar" crosstie.Main %*
exit /b %ERRORLEVEL%

:try
if defined java exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "v="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "v=%%~v"
if not defined v exit /b 0
for /f "delims=.-+_" %%m in ("%v%") do set "v=%%m"
if %v% GEQ 25 set "java=%~1\bin\java.exe"
exit /b 0

:nojava
>&2 echo crosstie: Java 25 or newer is needed: install one, for example Eclipse Temurin, or set JAVA_HOME to it.
exit /b 2
