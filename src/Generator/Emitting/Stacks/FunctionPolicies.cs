using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>Makes what the role of a function allows if SAM does not make the role.</summary>
internal static class FunctionPolicies
{
    private const string XRay = "AWSXrayWriteOnlyAccess";
    private const string Managed = "arn:${AWS::Partition}:iam::aws:policy/";

    /// <summary>Returns the managed policies. None of them has a switch that is always off.</summary>
    public static IEnumerable<FunctionPolicy> ManagedOf(ApiFunction function)
    {
        // The first policy contains the second one.
        yield return new(
            Managed + "service-role/" + (function.IsInVpc.Is(true) ? "AWSLambdaVPCAccessExecutionRole" : "AWSLambdaBasicExecutionRole"), true);
        if (function.IsInVpc.Parameter is not null)
        {
            yield return new(Managed + "service-role/AWSLambdaVPCAccessExecutionRole", function.IsInVpc);
        }

        if (!function.Tracing.Is(false))
        {
            yield return new(Managed + XRay, function.Tracing);
        }

        var isTraced = function.Tracing.Is(true);
        foreach (var policy in function.Policies.Items.Where(policy => !isTraced || policy != XRay))
        {
            // An ARN, or a parameter that holds one, is written unchanged. A managed policy is given by its name.
            yield return new(policy.IndexOf(':') < 0 && !policy.StartsWith("${", StringComparison.Ordinal) ? Managed + policy : policy, true);
        }
    }

    /// <summary>Returns the statements of the role's own policy.</summary>
    public static IReadOnlyList<StatementModel> StatementsOf(ApiFunction function) =>
        [.. function.Statements.Items, .. function.AsyncInvocation?.Statements() ?? []];
}
