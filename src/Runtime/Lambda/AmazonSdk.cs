using System.Diagnostics.CodeAnalysis;

namespace Sluice.Runtime;

/// <summary>
/// Tells the AWS SDK the trace of an invocation while several run at the same time. The SDK otherwise reads an environment variable, which belongs to
/// the whole process (aws-lambda-dotnet, Utils.cs, FindAWSSDKTraceIdSetter).
/// </summary>
internal static class AmazonSdk
{
    private const string Key = "_X_AMZN_TRACE_ID";

    /// <summary>Returns a delegate that sets the trace for the code that the calling thread runs next; null without such an SDK.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A program without the SDK has no such type, which is the case without a delegate.")]
    public static Action<string?>? FindTraceSetter() => FindTraceSetter(Type.GetType("Amazon.Runtime.SDKTaskContext, AWSSDK.Core"));

    internal static Action<string?>? FindTraceSetter(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicMethods)] Type? context)
    {
        var instance = context?.GetProperty("Default")?.GetValue(null);
        var set = context?.GetMethod("Set", [typeof(string), typeof(object)]);
        if (instance is null || set is null)
        {
            return null;
        }

        var call = set.CreateDelegate<Action<string, object?>>(instance);
        return trace => call(Key, trace);
    }
}
