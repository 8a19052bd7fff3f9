namespace Sluice.NativeAot.Tests;

/// <summary>What links native code.</summary>
internal static class NativeTools
{
    /// <summary>Skips the test where the machine cannot link native code.</summary>
    public static void SkipUnlessPossible()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "native code is published for Linux only");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang"))), "needs clang to link native code");
        Assert.SkipUnless(File.Exists("/usr/include/zlib.h"), "needs zlib1g-dev to link native code");
    }
}
