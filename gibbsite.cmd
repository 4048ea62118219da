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
    "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*") do call :try "%%~d"
if defined jdk goto found
echo gibbsite: no JDK 25 was found in JAVA_HOME, on the PATH or in the usual folders. Install one and start again: 1>&2
echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
exit /b 1

:found
rem -------------------------------------------------------------- the build
rem Built once; after changing sources delete target\dist, and the next start builds again.
if exist "%dist%\lib\gibbsite-*.jar" if exist "%dist%\javafx\*.jar" goto run
echo Building Gibbsite (first start only)... 1>&2
if not exist "%home%\target" mkdir "%home%\target"
set "JAVA_HOME=%jdk%"
call "%home%\mvnw.cmd" -q -B -f "%home%\pom.xml" -Dmaven.test.skip=true package > "%home%\target\build.log" 2>&1
if errorlevel 1 (
    type "%home%\target\build.log" 1>&2
    echo gibbsite: the build failed; the whole of what Maven said is in %home%\target\build.log 1>&2
    exit /b 1
)
:run
rem The first window leaves an archive of the classes it has loaded when it closes; what starts later starts faster.
set "cds="
if not "%GIBBSITE_CDS%"=="off" (
    if exist "%dist%\classes.jsa" (
        set "cds="-XX:SharedArchiveFile=%dist%\classes.jsa" "-Xlog:cds*=off""
    ) else if "%~1"=="" (
        set "cds="-XX:ArchiveClassesAtExit=%dist%\classes.jsa" "-Xlog:cds*=off""
    )
)
rem The Vector API's module is resolved by the program itself (VectorModule), for which it needs the export.
"%jdk%\bin\java.exe" --module-path "%dist%\javafx" --add-modules javafx.controls,javafx.swing ^
    --add-exports java.base/jdk.internal.module=ALL-UNNAMED ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED %cds% "-Dgibbsite.home=%home%" ^
    -cp "%dist%\lib\*" org.gibbsite.app.Main %*
exit /b %errorlevel%

rem Takes the folder %1 as the JDK if none is found yet and this is one of version 25.
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "jdk=%~f1"
exit /b 0
