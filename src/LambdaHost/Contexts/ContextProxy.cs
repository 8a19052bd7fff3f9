using System.Reflection;

namespace Sluice.LambdaHost.Contexts;

/// <summary>Answers the properties of <c>ILambdaContext</c>. The runtime derives a class from this one, so it is neither sealed nor internal.</summary>
public class ContextProxy : DispatchProxy
{
    internal LambdaContext? Context { get; set; }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        const string Getter = "get_";
        var value = targetMethod!.Name.StartsWith(Getter, StringComparison.Ordinal)
            ? Context!.Get(targetMethod.Name[Getter.Length..], targetMethod.ReturnType)
            : null;

        // A newer Amazon.Lambda.Core can have properties that this host does not know.
        return value ?? (targetMethod.ReturnType is { IsValueType: true } type && type != typeof(void) ? Activator.CreateInstance(type) : null);
    }
}
