using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Integrations;

/// <summary>The pages in which the items of a table are read.</summary>
/// <param name="Parameter">The query key of the page token.</param>
/// <param name="Keys">The key attributes whose values a token contains, in its order.</param>
/// <param name="Item">The type of an item.</param>
/// <param name="Items">The name of the result's member with the items.</param>
/// <param name="Next">The name of the result's member with the token of the next page.</param>
internal sealed record PageModel(string Parameter, EquatableArray<PageKeyModel> Keys, TypeRef Item, string Items, string Next);
