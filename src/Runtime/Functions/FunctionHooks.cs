using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>Finds a function's hooks. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FunctionHooks
{
    /// <summary>Returns the hooks of the function's class, if it has any, and then those of its services, in the order of their registration.</summary>
    /// <param name="handler">The instance of the function's class; <see langword="null"/> if each invocation has its own, or if there is none.</param>
    /// <param name="services">The container; <see langword="null"/> if the function has none.</param>
    public static IReadOnlyList<IFunctionHooks> Find(object? handler, IServiceProvider? services)
    {
        var registered = (IEnumerable<IFunctionHooks>?)services?.GetService(typeof(IEnumerable<IFunctionHooks>)) ?? [];
        return handler is IFunctionHooks hooks ? [hooks, .. registered] : [.. registered];
    }
}
