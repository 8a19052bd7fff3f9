using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>Reads a list of behaviours, each with the requests that test it or the reason why none does.</summary>
internal static class BehaviourFile
{
    private static readonly string[] Members = ["name", "page", "mark", "requests", "reason", "note"];

    /// <summary>Reads the behaviours and their requests.</summary>
    /// <exception cref="DocumentException">The list has another form. The message names the place.</exception>
    public static RequestList Read(JsonPlace list, string folder)
    {
        var (behaviours, requests) = (new List<Behaviour>(), new List<ComparedRequest>());
        foreach (var item in list.Items())
        {
            RequestFile.CheckMembers(item, "a behaviour", Members);
            var asked = item.Find("requests");
            if (asked is null == item.Find("reason") is null)
            {
                throw item.Error("a behaviour has 'requests' that test it, or a 'reason' why no request does, and not both.");
            }

            var behaviour = new Behaviour(
                item.Member("name").Text(), item.Member("page").Text(), item.Member("mark").Text(), item.Find("reason")?.Text(), item.Find("note")?.Text());
            if (behaviours.Exists(other => other.Name == behaviour.Name))
            {
                throw item.Member("name").Error($"another behaviour has the name '{behaviour.Name}', too. Give each one its own.");
            }

            behaviours.Add(behaviour);
            if (asked is { } place)
            {
                requests.AddRange(RequestFile.ReadRequests(place, folder).Select(request => request with { Behaviour = behaviour }));
            }
        }

        return requests.Count > 0 ? new(requests, behaviours) : throw list.Error("no behaviour has a request, so there is nothing to compare.");
    }
}
