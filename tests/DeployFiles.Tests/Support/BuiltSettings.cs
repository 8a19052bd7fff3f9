namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The API that uses every setting for deployments, built once with SAM and once without.</summary>
public sealed class BuiltSettings : IDisposable
{
    private readonly Lazy<SamTransform> _sam;
    private readonly Lazy<bool> _isSamLinted;
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly Dictionary<string, string> _deploy = new(StringComparer.Ordinal);

    public BuiltSettings(SamTransforms transforms)
    {
        _sam = new(() => transforms.Of(Deploy("Sam")));
        _isSamLinted = new(() =>
        {
            ExternalTool.Lint(Path.Combine(Deploy("Sam"), "template.json"), Sam.Transformed);
            return true;
        });
    }

    /// <summary>What SAM's transform makes of the template with SAM.</summary>
    internal SamTransform Sam => _sam.Value;

    /// <summary>Fails if cfn-lint has a finding for the template with SAM or for what the transform makes of it. It runs once for both.</summary>
    public void LintSam() => _isSamLinted.Value.ShouldBeTrue();

    /// <summary>Returns the deploy folder of one form of the template. Beside it are the files that run.</summary>
    public string Deploy(string form)
    {
        lock (_deploy)
        {
            if (!_deploy.TryGetValue(form, out var deploy))
            {
                var source = File.ReadAllText(Path.Combine(Places.Root, "tests", "Shared", "Deployments", "Everything.txt"));
                var project = SampleCopy.Make("using Sluice;\n" + source, "Api", Path.Combine(_folder, form));
                SampleCopy.Build(project, "-p:SluiceTemplate=" + form);
                _deploy.Add(form, deploy = Path.Combine(project, "bin", "Debug", "net10.0", "deploy"));
            }

            return deploy;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
