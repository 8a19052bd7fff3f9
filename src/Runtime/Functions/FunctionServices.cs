using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>Lets a test change the services of a function that runs in the process of the test.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FunctionServices
{
    /// <summary>The name under which <c>Sluice.Testing</c> leaves its action. The runtime refers to no package, so it does not know the collection.</summary>
    private const string Action = "Sluice.ConfigureServices";

    /// <summary>Changes the services that the startup class has registered, if a test asks for it.</summary>
    /// <param name="services">The collection.</param>
    public static void Configure(object services) => (AppContext.GetData(Action) as Action<object>)?.Invoke(services);
}
