/** What a page says of a document whose rights do not allow its full text. */
export interface RightsWords {
  passagesOnly: string;
  rawWithheld: string;
}

export const arabicRights: RightsWords = {
  passagesOnly: 'حقوق هذه الوثيقة لا تأذن بنشر نصها كاملاً؛ فهنا مقاطعها وحدها، وموضع ما سواها ثلاث نقاط.',
  rawWithheld: 'حقوق هذه الوثيقة لا تأذن بنشر نصها كما ورد.',
};
