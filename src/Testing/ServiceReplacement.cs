using Microsoft.Extensions.DependencyInjection;

namespace Sluice.Testing;

/// <summary>Hands the services of a starting function to the test that starts it. Functions of several tests may start at the same time.</summary>
internal static class ServiceReplacement
{
    /// <summary>The name under which the runtime of a function finds the action.</summary>
    private const string Name = "Sluice.ConfigureServices";

    private static readonly AsyncLocal<Action<IServiceCollection>?> Current = new();

    static ServiceReplacement() => AppContext.SetData(Name, (Action<object>)(services => Current.Value?.Invoke((IServiceCollection)services)));

    /// <summary>Makes the action count for the program that the current thread starts.</summary>
    public static void Begin(Action<IServiceCollection>? configure) => Current.Value = configure;
}
