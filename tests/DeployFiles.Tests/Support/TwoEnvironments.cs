using Sluice.Tests.Docs;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The API of <c>docs/environments.md</c>, and what the page's commands make of it.</summary>
public sealed class TwoEnvironments : IDisposable
{
    private readonly SampleBuilds _builds;
    private readonly Lazy<Deployment> _deployment;
    private readonly Lazy<AwsAccount> _account;

    public TwoEnvironments(SampleBuilds builds)
    {
        _builds = builds;
        _deployment = new(Build);
        _account = new(() => Deployment.Run(Commands));
    }

    internal static DocPage Page { get; } = DocPage.Read("docs/environments.md");

    /// <summary>The page's commands of <c>aws</c>: one packages, and one for each environment deploys.</summary>
    internal static string[] Commands { get; } = [.. Page.Blocks.SelectMany(block => block.Commands).Where(line => line.StartsWith("aws ", StringComparison.Ordinal))];

    /// <summary>The account after the commands, which run once. Each succeeds.</summary>
    internal AwsAccount Account => _account.Value;

    /// <summary>The folder in which the commands run; <see cref="Account"/> has run them.</summary>
    internal Deployment Deployment => _deployment.Value;

    /// <summary>Makes another folder of the same build, without anything that the commands write.</summary>
    internal Deployment Build() => new(_builds.Code("Shop", Page.Blocks.First(block => block.Language == "csharp").Text), "Shop.zip");

    public void Dispose()
    {
        if (_deployment.IsValueCreated)
        {
            _deployment.Value.Dispose();
        }
    }
}
