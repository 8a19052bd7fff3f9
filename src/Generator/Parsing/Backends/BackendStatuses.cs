using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Parses the mappings of the backend's statuses and headers.</summary>
internal static class BackendStatuses
{
    public static EquatableArray<BackendStatusModel> Parse(OperationScope scope, ResultModel result, bool isProxy)
    {
        var statuses = new List<BackendStatusModel>();

        // An attribute of the method takes precedence over one of the interface.
        foreach (var attribute in scope.Method.GetAttributes().Concat(BackendAttributes.OfInterface(scope))
            .Where(a => a.AttributeClass.Is(WellKnown.MapStatus)))
        {
            var (backend, status) = (attribute.Argument<string>(0) ?? "", attribute.Argument<int>(1));
            var passesBody = attribute.NamedArgument("PassBody", false);
            var isOfMethod = scope.Method.GetAttributes().Contains(attribute);
            if (isProxy && isOfMethod)
            {
                Refuse(0, backend, "a proxy passes the backend's status on unchanged. Remove [MapStatus], or Proxy = true.");
            }
            else if (!IsPattern(backend))
            {
                Refuse(0, backend, "it is not a status from 300 to 599. Write three digits, or a class such as 4xx.");
            }
            else if (status is < 300 or > 599 or 502 || status == result.Status)
            {
                Refuse(
                    1, status.ToString(CultureInfo.InvariantCulture),
                    "use a status from 300 to 599, but neither 502, which every unmapped status becomes, nor the operation's own status.");
            }
            else if (isOfMethod && statuses.Exists(s => s.Backend == backend))
            {
                Refuse(0, backend, "it is mapped twice. Remove one of the mappings.");
            }
            else if (statuses.Exists(s => s.Status == status && s.PassesBody != passesBody))
            {
                Refuse(
                    1, status.ToString(CultureInfo.InvariantCulture),
                    "another status is mapped to this one with a different PassBody. Use the same PassBody for both.");
            }
            else if (!statuses.Exists(s => s.Backend == backend))
            {
                statuses.Add(new(backend, status, passesBody));
            }

            void Refuse(int argument, string what, string reason) =>
                scope.Diagnostics.Add(BackendRules.InvalidMapping, attribute.ArgumentPlace(argument, scope.Cancellation), what, reason);
        }

        return isProxy ? EquatableArray<BackendStatusModel>.Empty : statuses.OrderBy(s => s.Backend, StringComparer.Ordinal).ToEquatableArray();
    }

    public static EquatableArray<PassedHeaderModel> ParseHeaders(OperationScope scope, bool isProxy)
    {
        var headers = new List<PassedHeaderModel>();
        foreach (var attribute in scope.Method.GetAttributes().Concat(BackendAttributes.OfInterface(scope))
            .Where(a => a.AttributeClass.Is(WellKnown.PassHeader)))
        {
            var backend = attribute.Argument<string>(0) ?? "";
            var name = attribute.NamedArgument<string>("As") ?? backend;
            var isRenamed = attribute.NamedArgument<string>("As") is not null;
            var problem = !ApiGatewayNames.IsParameter(backend)
                ? "it is not the name of a header. Use letters A-Z, digits and - _ . $."
                : MappingNames.ResponseHeaderProblem(name);
            if (problem is not null)
            {
                scope.Diagnostics.Add(
                    BackendRules.InvalidMapping,
                    isRenamed ? attribute.NamedPlace("As", scope.Cancellation) : attribute.ArgumentPlace(0, scope.Cancellation), name, problem);
            }
            else if (!headers.Exists(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                headers.Add(new(backend, name));
            }
        }

        return isProxy ? EquatableArray<PassedHeaderModel>.Empty : headers.OrderBy(h => h.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool IsPattern(string text) =>
        text.Length == 3 && text[0] is >= '3' and <= '5' && IsPlace(text[1]) && IsPlace(text[2]) && (text[1] != 'x' || text[2] == 'x');

    private static bool IsPlace(char c) => c is (>= '0' and <= '9') or 'x';
}
