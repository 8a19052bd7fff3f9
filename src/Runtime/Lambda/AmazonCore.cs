using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Sluice.Runtime;

/// <summary>
/// Calls the members of Amazon.Lambda.Core that are meant for the runtime and therefore internal. Generated code passes the types, if the project
/// references the package. A version of the package without such a member is left alone.
/// </summary>
/// <param name="snapshotRestore"><c>Amazon.Lambda.Core.SnapshotRestore</c>, or null.</param>
/// <param name="traceProvider"><c>Amazon.Lambda.Core.LambdaTraceProvider</c>, or null.</param>
internal sealed class AmazonCore(
    [DynamicallyAccessedMembers(AmazonCore.Members)] Type? snapshotRestore, [DynamicallyAccessedMembers(AmazonCore.Members)] Type? traceProvider)
{
    public const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.NonPublicMethods;

    [DynamicallyAccessedMembers(Members)]
    private readonly Type? _snapshotRestore = snapshotRestore;

    private readonly Action<string?>? _setTrace = Find(traceProvider, "SetCurrentTraceId", typeof(string))?.CreateDelegate<Action<string?>>();

    /// <summary>The hooks that handler code registered with <c>SnapshotRestore.RegisterBeforeSnapshot</c>; the last one comes first, as at AWS.</summary>
    public IEnumerable<Func<ValueTask>> TakeBeforeSnapshot() => Enumerable.Reverse(Take(_snapshotRestore, "CopyBeforeSnapshotCallbacksToRegistry"));

    /// <summary>The hooks that handler code registered with <c>SnapshotRestore.RegisterAfterRestore</c>, in their order.</summary>
    public IEnumerable<Func<ValueTask>> TakeAfterRestore() => Take(_snapshotRestore, "CopyAfterRestoreCallbacksToRegistry");

    /// <summary>Sets what <c>LambdaTraceProvider.CurrentTraceId</c> returns to the code that this thread runs next.</summary>
    public void SetTrace(string? traceId) => _setTrace?.Invoke(traceId);

    private static List<Func<ValueTask>> Take([DynamicallyAccessedMembers(Members)] Type? type, string method)
    {
        var hooks = new List<Func<ValueTask>>();
        Find(type, method, typeof(Action<Func<ValueTask>>))?.CreateDelegate<Action<Action<Func<ValueTask>>>>()(hooks.Add);
        return hooks;
    }

    private static MethodInfo? Find([DynamicallyAccessedMembers(Members)] Type? type, string method, Type parameter) =>
        type?.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic, [parameter]);
}
