@echo off
rem Starts Gibbsite from any folder: finds a JDK 25, builds when needed, runs.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "dist=%home%\target\dist"

rem ---------------------------------------------------------------- the JDK
set "jdk="
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" ^
    "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" ^
    "%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
for /d %%d in ("%USERPROFILE%\scoop\apps\*jdk*") do call :try "%%~d\current"
if defined jdk goto found
echo gibbsite: no JDK 25 was found in JAVA_HOME, on the PATH or in the usual folders. Install one and start again: 1>&2
echo   Debian, Ubuntu   sudo apt install openjdk-25-jdk 1>&2
echo   Fedora           sudo dnf install java-25-openjdk-devel 1>&2
echo   macOS            brew install --cask temurin@25 1>&2
echo   Windows          winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo Where the system does not have it yet, unpack the archive from https://adoptium.net/temurin/releases/?version=25 and set JAVA_HOME. 1>&2
exit /b 1

:found
rem -------------------------------------------------------------- the build
rem Built once; after changing sources delete target\dist, and the next start builds again.
if exist "%dist%\lib\gibbsite-*.jar" if exist "%dist%\javafx\*.jar" goto run
echo Building Gibbsite (first start only)... 1>&2
if not exist "%dist%" mkdir "%dist%" 2>nul
if not exist "%dist%" goto unwritable
set "JAVA_HOME=%jdk%"
call "%home%\mvnw.cmd" -q -B -f "%home%\pom.xml" -Dmaven.test.skip=true package > "%home%\target\build.log" 2>&1 <nul
if errorlevel 1 goto unbuilt
rem The archive of the last build knows other classes.
if exist "%dist%\classes.jsa" del "%dist%\classes.jsa"
:run
rem The first window leaves an archive of the classes it has loaded when it closes; what starts later starts faster.
rem No blocks in parentheses here: a folder such as "Program Files (x86)" would end them.
set cds=
if "%GIBBSITE_CDS%"=="off" goto start
if exist "%dist%\classes.jsa" set cds="-XX:SharedArchiveFile=%dist%\classes.jsa" "-Xlog:cds*=off"
if exist "%dist%\classes.jsa" goto start
if "%~1"=="" set cds="-XX:ArchiveClassesAtExit=%dist%\classes.jsa" "-Xlog:cds*=off"

:start
rem Data sets beside the project are found from any folder.
if not defined GIBBSITE_DATA if not exist "..\shared\data" if exist "%home%\..\shared\data" set "GIBBSITE_DATA=%home%\..\shared\data"
rem The Vector API's module is resolved by the program itself (VectorModule), for which it needs the export.
"%jdk%\bin\java.exe" --module-path "%dist%\javafx" --add-modules javafx.controls,javafx.swing ^
    --add-exports java.base/jdk.internal.module=ALL-UNNAMED ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED %cds% "-Dgibbsite.home=%home%" ^
    -cp "%dist%\lib\*" org.gibbsite.app.Main %*
exit /b %errorlevel%

:unwritable
echo gibbsite: cannot build, because %home%\target cannot be written 1>&2
exit /b 1

:unbuilt
type "%home%\target\build.log" 1>&2
echo gibbsite: the build failed; the whole of what Maven said is in %home%\target\build.log 1>&2
exit /b 1

rem Takes the folder %1 as the JDK if none is found yet and this is one of version 25.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "jdk=%~f1"
exit /b 0
