using System.Diagnostics;

namespace Sluice.NativeAot.Tests;

/// <summary><c>tests/NativeAot.Function</c>, published as native code into a folder of its own.</summary>
internal static class NativeProgram
{
    /// <summary>What the publishing printed.</summary>
    public static string Log { get; private set; } = "";

    /// <summary>Kept, so that what has not changed is not compiled again.</summary>
    private static string Artifacts { get; } = Path.Combine(AppContext.BaseDirectory, "artifacts");

    /// <summary>Skips the test where the machine cannot link native code.</summary>
    public static void SkipUnlessPossible()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "native code is published for Linux only");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang"))), "needs clang to link native code");
        Assert.SkipUnless(File.Exists("/usr/include/zlib.h"), "needs zlib1g-dev to link native code");
    }

    /// <summary>Returns the program's path.</summary>
    public static async Task<string> PublishAsync(CancellationToken cancellation)
    {
        var output = Path.Combine(Artifacts, "out");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Places.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "publish", Path.Combine("tests", "NativeAot.Function", "NativeAot.Function.csproj"),
                "-c", "Release", "-p:PublishNative=true", "-p:RunAnalyzers=false", "--artifacts-path", Artifacts, "-o", output, "--nologo",
            },
        };

        // A compiler server that outlives the publishing would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        Log = await process.StandardOutput.ReadToEndAsync(cancellation) + await error;
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0, Log);
        return Path.Combine(output, "NativeAot.Function");
    }
}
