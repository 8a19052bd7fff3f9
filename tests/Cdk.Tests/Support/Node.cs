using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.Cdk.Tests.Support;

/// <summary>Node, which the CDK's packages for .NET run.</summary>
internal static class Node
{
    private static readonly Lazy<bool> IsThere = new(Find);

    /// <summary>Skips the test where Node is absent. Called before anything of the CDK is used.</summary>
    public static void Require()
    {
        if (!IsThere.Value)
        {
            Assert.Skip("needs Node 20 or newer on the path: the packages of the CDK for .NET run it");
        }
    }

    private static bool Find()
    {
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "1");
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION", "1");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            var version = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= 20;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
