using System.ComponentModel;
using System.Reflection;

namespace Sluice.Runtime.Tests;

public sealed class SurfaceTests
{
    /// <summary>What people may look up by themselves.</summary>
    private static readonly string[] ForPeople = [nameof(BindingLimits)];

    [Fact]
    public void An_editor_suggests_no_type_that_only_generated_code_uses() =>
        typeof(Invocation).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Sluice.Runtime" && !ForPeople.Contains(type.Name))
            .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Select(type => type.Name)
            .ShouldBeEmpty();
}
